package main

import (
	"os"
	"strconv"
	"time"
)

// sourceDate reads SOURCE_DATE_EPOCH (reproducible-builds.org): the day that
// goes into the properties of files whose form names none. It gives "" when the variable is not set.
func sourceDate() (string, error) {
	s := os.Getenv("SOURCE_DATE_EPOCH")
	if s == "" {
		return "", nil
	}
	seconds, err := strconv.ParseInt(s, 10, 64)
	if err != nil || seconds < 0 || seconds > 253402300799 {
		return "", misuse("环境变量 SOURCE_DATE_EPOCH 应当是 1970 年以来的秒数，现在是「%s」", s)
	}
	return time.Unix(seconds, 0).UTC().Format(time.DateOnly), nil
}
