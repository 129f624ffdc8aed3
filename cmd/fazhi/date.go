package main

import (
	"os"
	"strconv"
	"time"
)

// sourceDate returns the day of SOURCE_DATE_EPOCH (reproducible-builds.org) in UTC as 2006-01-02, or "" if the
// variable is not set. It is the date in the properties of files whose form has no date.
func sourceDate() (string, error) {
	s := os.Getenv("SOURCE_DATE_EPOCH")
	if s == "" {
		return "", nil
	}
	seconds, err := strconv.ParseInt(s, 10, 64)
	if err != nil || seconds < 0 || seconds > 253402300799 {
		return "", usageError("环境变量 SOURCE_DATE_EPOCH 应当是 1970 年以来的秒数，现在是「%s」", s)
	}
	return time.Unix(seconds, 0).UTC().Format(time.DateOnly), nil
}
