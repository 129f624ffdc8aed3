package main

import "context"

// await returns the result of work, or false as soon as ctx ends. In that case work continues in the background, so
// it must not change anything.
func await[T any](ctx context.Context, work func() T) (T, bool) {
	result := make(chan T, 1)
	if ctx.Err() == nil {
		go func() { result <- work() }()
	}
	select {
	case v := <-result:
		return v, ctx.Err() == nil
	case <-ctx.Done():
		var none T
		return none, false
	}
}
