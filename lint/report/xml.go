package report

import (
	"encoding/xml"
	"strings"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// toXML returns text as XML holds it, in an element or an attribute. XML has no
// way to write control characters, so they are written out.
func toXML(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(Options{}.Printable(text))) // a Builder takes everything
	out := b.String()
	for _, command := range commands[1:] { // the first begins no line of XML
		out = strings.ReplaceAll(out, command, "&#35;"+command[1:])
	}
	return out
}
