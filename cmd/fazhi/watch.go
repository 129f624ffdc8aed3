package main

import (
	"context"
	"os"
	"time"
)

// watchInterval is the time between two looks at the forms. Asking for the time of a file works on network folders
// too, where the system reports no changes.
const watchInterval = 50 * time.Millisecond

// stamp changes whenever a file is saved. The zero stamp means that the file does not exist.
type stamp struct {
	time time.Time
	size int64
}

// stampsOf returns the stamps of the forms of the list.
func stampsOf(list []entry) []stamp {
	stamps := make([]stamp, len(list))
	for i, e := range list {
		if info, err := os.Stat(e.path); err == nil {
			stamps[i] = stamp{info.ModTime(), info.Size()}
		}
	}
	return stamps
}

// watch renders the forms of the list, and renders each form again when it is saved, until ctx ends. The outputs are
// shown the first time only.
func (r *renderer) watch(ctx context.Context, list []entry) error {
	seen, todo := stampsOf(list), list
	tick := time.NewTicker(watchInterval)
	defer tick.Stop()
	for {
		if len(todo) > 0 {
			_ = r.renderAll(ctx, todo) // renderAll has printed the errors
			r.open = false
			printer{r.std.err}.printf("等着再次存盘（按 Ctrl-C 结束）")
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		now := stampsOf(list)
		todo = nil
		for i, e := range list {
			if now[i] != seen[i] && now[i] != (stamp{}) { // an editor may remove the file before it writes it
				todo = append(todo, e)
			}
		}
		seen = now
	}
}
