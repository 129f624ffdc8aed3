# The program and nothing else: static, without C.
#
#   docker build -t fazhi . && docker run --rm --user "$(id -u)" -v "$PWD:/data" -w /data fazhi render examples -o out
#
# The folder .git belongs to the build: the version is that of the tag or commit.
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -buildvcs=auto -ldflags='-s -w -buildid=' -o /fazhi ./cmd/fazhi

FROM scratch
COPY --from=build /fazhi /fazhi
USER 65534
ENTRYPOINT ["/fazhi"]
