// Package face knows the faces: how wide each character is, which face has it,
// and the few outlines that a document needs as a TrueType file of their own.
//
// Its doors are Load for the shipped faces, Override for an office's own, and
// Set.Subset. It shapes nothing, kerns nothing and draws nothing, and never
// writes into the bytes that it was given. TrueType outlines only; a damaged
// file is an error, never a panic.
package face
