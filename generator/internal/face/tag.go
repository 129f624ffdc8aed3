package face

import "crypto/sha256"

// Tag returns six capital letters computed from the data. They distinguish subsets of one face (ISO 32000-1, 9.6.4).
func Tag(data []byte) string {
	digest := sha256.Sum256(data)
	n := be.Uint64(digest[:])
	var t [6]byte
	for i := range t {
		t[i] = byte('A' + n%26)
		n /= 26
	}
	return string(t[:])
}
