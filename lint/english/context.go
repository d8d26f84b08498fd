package english

import "slices"

// Context is a way in which words can stand in a sentence other than being
// asserted by its author.
type Context uint8

// The contexts that every rule shares.
const (
	Quoted    Context = iota // inside quotation marks
	Mentioned                // the words are spoken of, not used
	Negated                  // a negation reaches the words
)

var contexts = []string{"quoted", "mentioned", "negated"}

// Contexts returns the names of all contexts.
func Contexts() []string { return slices.Clone(contexts) }

// ParseContext returns the context of that name.
func ParseContext(name string) (Context, bool) {
	i := slices.Index(contexts, name)
	return Context(max(i, 0)), i >= 0
}

// String returns the name that ParseContext reads.
func (c Context) String() string { return contexts[c] }

// In reports whether the tokens [i, j) stand in the context.
func (s *Sentence) In(ctx Context, i, j int) bool { return false }
