package report

import "github.com/unblame/unblame/lint/postmortem"

// languageNames are the English names of the languages that documents are told to be in.
var languageNames = map[string]string{
	"de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "nl": "Dutch",
	"pl": "Polish", "sv": "Swedish", "id": "Indonesian", "tr": "Turkish",
}

// notEnglish says why a file has no findings about words; "" if it is in English.
func notEnglish(language string) string {
	const checked = "so that only its structure was checked."
	switch name := languageNames[language]; {
	case language == "" || language == postmortem.English:
		return ""
	case name != "":
		return "The text reads as " + name + ", " + checked
	}
	return "The text reads as another language than English, " + checked
}
