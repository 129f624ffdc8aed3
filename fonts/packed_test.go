package fonts

import (
	"bytes"
	"encoding/binary"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"testing/iotest"
)

// update has the same name as the flag in the tests of generator, whose helper cannot be imported here.
var update = flag.Bool("update", false, "pack the faces anew")

// pack returns the packed form of a font. Blocks that contain tables other than outlines are not compressed, because
// each start of the program reads them.
func pack(t *testing.T, font []byte, blockSize int) []byte {
	t.Helper()
	var from, to int
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		if entry := font[12+16*i:]; string(entry[:4]) == "glyf" {
			from = int(binary.BigEndian.Uint32(entry[8:]))
			to = from + int(binary.BigEndian.Uint32(entry[12:]))
		}
	}
	var ends, blocks []byte
	for i := 0; i < len(font); i += blockSize {
		block := font[i:min(i+blockSize, len(font))]
		if from <= i && i+len(block) <= to {
			if b := deflate(t, block); len(b) < len(block) {
				block = b
			}
		}
		blocks = append(blocks, block...)
		ends = binary.BigEndian.AppendUint32(ends, uint32(len(blocks)))
	}
	return append(append(binary.BigEndian.AppendUint32(nil, uint32(len(font))), ends...), blocks...)
}

// deflate compresses a block with zopfli, which saves one byte in twenty-five over package flate and is unpacked as
// fast.
func deflate(t *testing.T, block []byte) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), "block")
	if err := os.WriteFile(file, block, 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("zopfli", "--deflate", "-c", file).Output()
	if err != nil {
		t.Fatal("packing needs the program zopfli: ", err)
	}
	return out
}

// read returns a face.
func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestPacked checks that the packed faces contain the face files in this folder; -update packs them again.
func TestPacked(t *testing.T) {
	for _, face := range packedFaces {
		name := face.name
		want := read(t, name)
		got, err := fs.ReadFile(FS, name)
		switch {
		case bytes.Equal(got, want) && err == nil:
		case !*update:
			t.Errorf("%s.packed is not %[1]s (-update packs it anew): %v", name, err)
		default:
			if err := os.WriteFile(name+".packed", pack(t, want, int(face.block)), 0o666); err != nil {
				t.Error(err)
			}
		}
	}
}

// TestFS checks that the packed faces are listed and read like the others.
func TestFS(t *testing.T) {
	names, err := fs.Glob(FS, "*.ttf")
	if err != nil || len(names) != 6 || !slices.IsSorted(names) {
		t.Errorf("the faces are %v: %v", names, err)
	}
	for _, face := range packedFaces {
		name := face.name
		f, err := FS.Open(name)
		if err != nil || !slices.Contains(names, name) {
			t.Fatal(names, err)
		}
		if err := iotest.TestReader(f, read(t, name)); err != nil {
			t.Error(err)
		}
	}
}

// TestDamaged checks that a damaged packed file is an error, not a panic.
func TestDamaged(t *testing.T) {
	for _, n := range []int{0, 3, 100, len(rare) / 2} {
		damaged := rare[:n]
		p, err := packedFace{"GWRare-Light.ttf", &damaged, 32 << 10}.open()
		if err != nil {
			continue
		}
		unpacked.Clear()
		if _, err = p.ReadAt(make([]byte, p.size), 0); err == nil {
			t.Errorf("the first %d bytes are read as a whole", n)
		}
		unpacked.Clear()
	}
}
