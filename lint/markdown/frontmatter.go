package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v3"
)

// FrontMatter is the data block at the top of a file, between lines of "---"
// (YAML) or "+++" (TOML).
type FrontMatter struct {
	Format string // "yaml", "toml", or "" if there is none
	Span   Span   // with its fences
	Fields []Field
}

// Field is one top-level key of the front matter; nested tables and mappings
// are left out. Its span is the line of its key.
type Field struct {
	Key    string
	Values []string // one for a scalar, several for a list
	Span   Span
}

// frontMatter returns the front matter that starts at byte start, and where
// the text after it starts. Front matter that cannot be decoded has no fields.
func frontMatter(source []byte, start int) (FrontMatter, int) {
	rest := source[start:]
	for format, fence := range map[string]string{"yaml": "---", "toml": "+++"} {
		first, body, ok := bytes.Cut(rest, []byte("\n"))
		if !ok || string(bytes.TrimRight(first, " \t\r")) != fence {
			continue
		}
		for at := 0; at < len(body); {
			line := body[at:]
			if n := bytes.IndexByte(line, '\n'); n >= 0 {
				line = line[:n+1]
			}
			text := string(bytes.TrimRight(line, " \t\r\n"))
			if text == fence || format == "yaml" && text == "..." {
				end := start + len(first) + 1 + at + len(line)
				fm := FrontMatter{Format: format, Span: Span{start, end}}
				fm.read(body[:at], start+len(first)+1)
				return fm, end
			}
			at += len(line)
		}
	}
	return FrontMatter{}, start
}

// What front matter may have at most to be decoded: bytes, and dots on a line of
// TOML, each of which is a table in a table.
const (
	longMatter = 64 << 10
	manyDots   = 200
)

// read decodes the fields of body, which starts at byte at of the source.
func (fm *FrontMatter) read(body []byte, at int) {
	if len(body) > longMatter {
		return
	}
	if fm.Format == "toml" {
		fm.toml(body, at)
		return
	}
	var doc yaml.Node
	if yaml.Unmarshal(body, &doc) != nil || len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return
	}
	pairs := doc.Content[0].Content
	lines := lineSpans(body, at)
	for i := 0; i+1 < len(pairs); i += 2 {
		key, value := pairs[i], pairs[i+1]
		f := Field{Key: key.Value, Span: lines[min(key.Line, len(lines))-1]}
		switch value.Kind {
		case yaml.ScalarNode:
			f.Values = []string{value.Value}
		case yaml.SequenceNode:
			for _, v := range value.Content {
				if v.Kind == yaml.ScalarNode {
					f.Values = append(f.Values, v.Value)
				}
			}
		default:
			continue
		}
		fm.Fields = append(fm.Fields, f)
	}
}

func (fm *FrontMatter) toml(body []byte, at int) {
	for line := range bytes.Lines(body) {
		if bytes.Count(line, []byte(".")) > manyDots {
			return
		}
	}
	var values map[string]any
	meta, err := toml.Decode(string(body), &values)
	if err != nil {
		return
	}
	spans := keySpans(body, at)
	for _, key := range meta.Keys() {
		value, ok := values[key[0]]
		if !ok || len(key) != 1 {
			continue
		}
		f := Field{Key: key[0], Span: Span{at, at}}
		if span, ok := spans[key[0]]; ok {
			f.Span = span
		}
		switch value := value.(type) {
		case map[string]any, []map[string]any:
			continue
		case []any:
			for _, v := range value {
				f.Values = append(f.Values, fmt.Sprint(v))
			}
		case time.Time:
			f.Values = []string{value.Format(time.DateOnly)}
		default:
			f.Values = []string{fmt.Sprint(value)}
		}
		fm.Fields = append(fm.Fields, f)
	}
}

// lineSpans returns the spans of the lines of body, which starts at byte at of the
// source, without white space at their ends.
func lineSpans(body []byte, at int) []Span {
	spans := make([]Span, 0, 16)
	for line := range bytes.Lines(body) {
		spans = append(spans, Span{at, at + len(bytes.TrimRight(line, " \t\r\n"))})
		at += len(line)
	}
	return append(spans, Span{at, at})
}

// keySpans returns the spans of the lines of a TOML body by the key that each
// starts with.
func keySpans(body []byte, at int) map[string]Span {
	spans := map[string]Span{}
	for _, span := range lineSpans(body, at) {
		line := string(bytes.TrimLeft(body[span.Start-at:span.End-at], " \t"))
		ends := " \t=."
		if line != "" && (line[0] == '"' || line[0] == '\'') {
			line, ends = line[1:], line[:1]
		}
		if n := strings.IndexAny(line, ends); n >= 0 {
			if _, ok := spans[line[:n]]; !ok {
				spans[line[:n]] = span
			}
		}
	}
	return spans
}
