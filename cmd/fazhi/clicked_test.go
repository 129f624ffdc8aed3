package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestDroppedFormIsHeld checks that the window stays open with the messages until a key is pressed, if a faulty form
// is dropped on the program.
func TestDroppedFormIsHeld(t *testing.T) {
	form := filepath.Join(t.TempDir(), "2025.toml")
	if err := os.WriteFile(form, []byte("kind = \"fazhi\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	keys, pressed := io.Pipe()
	asked := make(chan struct{})
	out := &watched{want: "按任意一个键", seen: asked}
	done := make(chan int, 1)
	go func() { done <- runClicked(t.Context(), []string{form}, streams{in: keys, out: out, err: out}) }()
	<-asked
	select {
	case <-done:
		t.Error("it did not wait for a key")
	case <-time.After(50 * time.Millisecond):
	}
	if _, err := pressed.Write([]byte("x")); err != nil {
		t.Fatal(err)
	}
	if status := <-done; status != exitFormErrors {
		t.Errorf("status %d", status)
	}
	text := out.String()
	if !strings.Contains(text, "缺少 year") || strings.Index(text, "缺少 year") > strings.Index(text, out.want) {
		t.Errorf("printed:\n%s", text)
	}
}

// TestDoubleClickMakesForm checks that a double click begins a new form: the program prints instructions and asks
// questions. Without a terminal, it names the missing flags.
func TestDoubleClickMakesForm(t *testing.T) {
	var out bytes.Buffer
	status := runClicked(t.Context(), nil, streams{in: strings.NewReader("\n"), out: &out, err: &out})
	if status != exitUsage || !strings.Contains(out.String(), "拖到这个程序的图标上") || !strings.Contains(out.String(),
		"--office") {
		t.Errorf("status %d:\n%s", status, out.String())
	}
}

// watched is a writer that closes seen after want is written.
type watched struct {
	bytes.Buffer
	want string
	seen chan struct{}
}

func (w *watched) Write(p []byte) (int, error) {
	n, err := w.Buffer.Write(p)
	if w.seen != nil && strings.Contains(w.String(), w.want) {
		close(w.seen)
		w.seen = nil
	}
	return n, err
}
