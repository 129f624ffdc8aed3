# The program and nothing else: static, without C.
#
#   docker build -t fazhi . && docker run --rm -v "$PWD:/data" -w /data fazhi render examples -o out
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags='-s -w -buildid=' -o /fazhi ./cmd/fazhi

FROM scratch
COPY --from=build /fazhi /fazhi
USER 65534
ENTRYPOINT ["/fazhi"]
