package baseline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// version is that of the form of the file.
const version = 1

// file is a baseline as it is written.
type file struct {
	Version  int     `json:"version"`
	Findings []Entry `json:"findings"`
}

// Read reads a baseline as Bytes wrote it, or as a merge of two left it. The
// error says the line and what to do.
func Read(data []byte) (*Baseline, error) {
	var only struct {
		Version *int `json:"version"`
	}
	if err := json.Unmarshal(data, &only); err != nil {
		return nil, malformed(data, err)
	}
	switch {
	case only.Version == nil:
		return nil, errors.New("this is no baseline: it has no version; the file has to go, and unblame baseline create writes one")
	case *only.Version != version:
		return nil, fmt.Errorf("this baseline is of version %d, and this unblame reads version %d; the unblame that wrote it reads it; or the file has to go, and unblame baseline create writes a new one", *only.Version, version)
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	var f file
	if err := decoder.Decode(&f); err != nil {
		return nil, malformed(data, err)
	}
	b := &Baseline{}
	for i, e := range f.Findings {
		if e.File == "" || e.Rule == "" || e.Count < 0 || path.IsAbs(e.File) || path.Clean(e.File) != e.File {
			return nil, fmt.Errorf("finding %d of this baseline has no file, no rule or an impossible count; it has to be mended, or the file has to go and unblame baseline create writes a new one", i+1)
		}
		key := entry(e.File, e.Rule, e.Missing, e.Words)
		if more := e.times() - b.files[key.File][key]; more > 0 { // a merge may leave a line twice
			b.add(key, more)
		}
	}
	return b, nil
}

// malformed says where JSON goes wrong.
func malformed(data []byte, err error) error {
	at := int64(len(data))
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
		err = fmt.Errorf("%s cannot be a %s", kind.Field, kind.Value)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		err = errors.New("it ends too early")
	}
	line := 1 + bytes.Count(data[:min(at, int64(len(data)))], []byte("\n"))
	return fmt.Errorf("line %d: this cannot be read as a baseline: %s; the line has to be mended (a merge may have left marks), or the file has to go and unblame baseline create writes a new one", line, strings.TrimPrefix(err.Error(), "json: "))
}

// Bytes returns the baseline as it is written to a file: the same bytes for the
// same findings, one line each.
func (b *Baseline) Bytes() []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\n \"version\": %d,\n \"findings\": [", version)
	for i, e := range b.Entries() {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n  ")
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(e); err != nil {
			panic(err) // strings and a number always encode
		}
		out.Truncate(out.Len() - 1) // the end of the line
	}
	out.WriteString("\n ]\n}\n")
	return out.Bytes()
}
