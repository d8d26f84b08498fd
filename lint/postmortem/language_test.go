package postmortem

import (
	"strings"
	"testing"
)

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"English", "The gateway was down for an hour because the routes had been lost after the restart. We saw it when the first users wrote to us, and it took a while until we found that the table was empty. It is now filled from the second node as well.", "en"},
		{"short", "Der Dienst war aus.", "en"},
		{"empty", "", "en"},
		{"German", "Der Dienst war für eine Stunde nicht erreichbar, weil die Routen nach dem Neustart verloren waren. Wir haben es erst gemerkt, als die ersten Kunden uns geschrieben haben, und es dauerte eine Weile, bis wir gefunden hatten, dass die Tabelle leer war.", "de"},
		{"French", "Le service était indisponible pendant une heure, parce que les routes ont été perdues après le redémarrage. Nous ne l'avons vu que par les messages des clients, et il a fallu du temps pour trouver que la table était vide dans le second noeud.", "fr"},
		{"Spanish", "El servicio no estuvo disponible durante una hora porque las rutas se perdieron con el reinicio. No lo vimos hasta que los clientes nos escribieron, y la tabla de rutas del segundo nodo fue restaurada por el equipo de guardia en la mañana.", "es"},
		{"Portuguese", "O serviço não esteve disponível durante uma hora porque as rotas foram perdidas com o reinício. A equipe não viu o problema até que os clientes escreveram, e a tabela de rotas do segundo nó foi restaurada de manhã por nós com uma cópia.", "pt"},
		{"Russian", strings.Repeat("Сервис был недоступен в течение часа после перезапуска. ", 5), Undetermined},
		{"Japanese", strings.Repeat("サービスは一時間停止しました。再起動のあとで経路が失われました。", 5), Undetermined},
		{"code in English", "Run `a`.\n\n```\n" + strings.Repeat("der die das und ist war ", 20) + "\n```\n", "en"},
		{"words and names", strings.Repeat("Node Alpha restart Gateway Beta timeout Queue Gamma ", 10), "en"},
	} {
		if got := read(c.text).Language; got != c.want {
			t.Errorf("%s: language is %q, want %q", c.name, got, c.want)
		}
	}
}

func TestOwnTitles(t *testing.T) {
	text := "## Blast summary\n\na\n\n## 2. Fixes to come:\n\n- Add an alert\n\n## Impact\n\nb\n"
	d := readAs(text, Options{Titles: map[string]Kind{"blast summary": Impact, "Fixes to Come": Actions}})
	var got []string
	for _, s := range d.Sections[1:] {
		got = append(got, string(s.Kind))
	}
	if s := strings.Join(got, ", "); s != "impact, actions, impact" || len(d.Actions) != 1 {
		t.Errorf("sections are %s with %d actions", s, len(d.Actions))
	}
}
