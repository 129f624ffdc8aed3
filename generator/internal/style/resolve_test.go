package style_test

import (
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/style"
)

func TestOf(t *testing.T) {
	s := national(t)
	sign := s.Of(&document.Paragraph{Role: document.Signature, RightEm: 2000, Before: 1})
	if sign.RightIndent.Twips() != 630 || sign.Before.Twips() != 592 {
		t.Errorf("signature: right %d, before %d", sign.RightIndent.Twips(), sign.Before.Twips())
	}
	note := s.Of(&document.Paragraph{Role: document.AnnexNote, HangEm: 3500, KeepNext: true})
	if note.LeftIndent.Twips() != 630+1102 || note.FirstIndent.Twips() != -1102 || !note.KeepNext {
		t.Errorf("annex note: left %d, first %d", note.LeftIndent.Twips(), note.FirstIndent.Twips())
	}
	if plain := s.Of(&document.Paragraph{Role: document.Heading1, RunIn: true}); plain != s.Paragraphs[document.Body] {
		t.Errorf("a run-in heading's paragraph does not look like the body: %+v", plain)
	}
}

func TestRun(t *testing.T) {
	s := national(t)
	p := &document.Paragraph{Role: document.Body, RunIn: true, LeadRole: document.Heading2}
	body := s.Paragraphs[document.Body].Looks
	for _, c := range []struct {
		kind document.Kind
		want style.Looks
	}{
		{document.Plain, body},
		{document.Lead, style.Looks{Face: face.Kai, Size: body.Size, Spacing: body.Spacing}},
		{document.Strong, style.Looks{Face: face.FangSong, Size: body.Size, Spacing: body.Spacing, Bold: true}},
		{document.Missing, style.Looks{Face: face.FangSong, Size: body.Size, Spacing: body.Spacing, Red: true}},
	} {
		if got := s.Run(p, document.Run{Kind: c.kind}); got != c.want {
			t.Errorf("kind %d looks %+v, want %+v", c.kind, got, c.want)
		}
	}
}

// TestSpace looks at what a paragraph keeps free around itself.
func TestSpace(t *testing.T) {
	s := national(t)
	air := s.Table.Air
	between := s.Of(&document.Paragraph{Role: document.Body, AboveTable: true, BelowTable: true})
	if air == 0 || between.Before != air || between.After != air {
		t.Errorf("between tables: %v above, %v below, want %v", between.Before, between.After, air)
	}
	title := s.Of(&document.Paragraph{Role: document.AnnexTitle, After: 1, AboveTable: true})
	if title.After != s.Paragraphs[document.AnnexTitle].Pitch {
		t.Errorf("annex title: %v below", title.After)
	}
	second := s.Of(&document.Paragraph{Role: document.AnnexNote, LeftEm: 3000, HangEm: 1000})
	if second.LeftIndent.Twips() != 630+945+315 || second.FirstIndent.Twips() != -315 {
		t.Errorf("second annex: left %d, first %d", second.LeftIndent.Twips(), second.FirstIndent.Twips())
	}
}

// A column aligns its cells, not the head row.
func TestCell(t *testing.T) {
	s := national(t)
	s.Paragraphs[document.TableCell].Align, s.Paragraphs[document.TableHead].Align = style.Justify, style.Centre
	for _, c := range []struct {
		role document.Role
		side document.Side
		want style.Align
	}{
		{document.TableCell, document.AsStyle, style.Justify}, {document.TableCell, document.Left, style.Left},
		{document.TableCell, document.Centre, style.Centre}, {document.TableCell, document.Right, style.Right},
		{document.TableHead, document.Right, style.Centre},
	} {
		if got := s.Cell(&document.Paragraph{Role: c.role}, c.side).Align; got != c.want {
			t.Errorf("%v, side %d: %v, want %v", c.role, c.side, got, c.want)
		}
	}
}
