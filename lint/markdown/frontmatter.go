package markdown

import (
	"bytes"
	"fmt"
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

// read decodes the fields of body, which starts at byte at of the source.
func (fm *FrontMatter) read(body []byte, at int) {
	if fm.Format == "toml" {
		fm.toml(body, at)
		return
	}
	var doc yaml.Node
	if yaml.Unmarshal(body, &doc) != nil || len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return
	}
	pairs := doc.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		key, value := pairs[i], pairs[i+1]
		f := Field{Key: key.Value, Span: lineSpan(body, at, key.Line)}
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
	var values map[string]any
	meta, err := toml.Decode(string(body), &values)
	if err != nil {
		return
	}
	for _, key := range meta.Keys() {
		value, ok := values[key.String()]
		if !ok || len(key) != 1 {
			continue
		}
		f := Field{Key: key.String(), Span: keySpan(body, at, key.String())}
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

// lineSpan returns the span of the given line of body, counted from 1.
func lineSpan(body []byte, at, line int) Span {
	for ; line > 1; line-- {
		n := bytes.IndexByte(body, '\n')
		if n < 0 {
			break
		}
		at += n + 1
		body = body[n+1:]
	}
	line0, _, _ := bytes.Cut(body, []byte("\n"))
	return Span{at, at + len(bytes.TrimRight(line0, " \t\r"))}
}

// keySpan returns the span of the first line of a TOML body that starts with key.
func keySpan(body []byte, at int, key string) Span {
	for line := 1; len(body) > 0; line++ {
		first, rest, _ := bytes.Cut(body, []byte("\n"))
		if bytes.HasPrefix(bytes.Trim(first, " \t\"'"), []byte(key)) {
			return lineSpan(body, at, 1)
		}
		at += len(first) + 1
		body = rest
	}
	return Span{at, at}
}
