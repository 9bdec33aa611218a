package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Token.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Gives tokens their meaning: joins phrases, cuts Chinese runs into known words (longest first), and forgives typing errors in plain
 * words the lexicon does not know.
 */
final class Tagger {

    private final Lexicon lexicon;
    private final Typo typo;

    Tagger(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.typo = new Typo(lexicon);
    }

    List<Word> words(List<Token> tokens) {
        List<Word> words = new ArrayList<>(tokens.size());
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            switch (token.form()) {
                case HAN -> cut(token.text(), words);
                case WORD -> i += phrase(tokens, i, words) - 1;
                case MARK -> words.add(known(token.text(), Form.MARK, lexicon.find(token.text()), Shape.INVALID));
                case QUOTED -> words.add(known(token.text(), Form.QUOTED, Optional.empty(), Shape.of(token.text())));
                case BREAK -> words.add(known(token.text(), Form.BREAK, Optional.empty(), Shape.INVALID));
            }
            i++;
        }
        return words;
    }

    private int phrase(List<Token> tokens, int from, List<Word> words) {
        int most = 1;
        while (most < lexicon.longestPhrase()
                && from + most < tokens.size()
                && tokens.get(from + most).form() == Form.WORD) {
            most++;
        }
        for (int count = most; count > 1; count--) {
            String joined = String.join(
                    " ",
                    tokens.subList(from, from + count).stream().map(Token::text).toList());
            Optional<Lexicon.Entry> entry = lexicon.find(joined);
            if (entry.isPresent()) {
                words.add(known(joined, Form.WORD, entry, Shape.INVALID));
                return count;
            }
        }
        words.add(single(tokens.get(from).text()));
        return 1;
    }

    private Word single(String typed) {
        Optional<Lexicon.Entry> entry = lexicon.find(typed);
        if (entry.isPresent()) {
            return known(typed, Form.WORD, entry, Shape.of(typed));
        }
        String text = typed.endsWith("'s") ? typed.substring(0, typed.length() - 2) : typed;
        Shape shape = Shape.of(text);
        if (shape == Shape.PLAIN && !text.equals(text.toUpperCase(Locale.ROOT))) {
            Optional<Lexicon.Entry> meant =
                    typo.meant(text.toLowerCase(Locale.ROOT)).flatMap(lexicon::find);
            if (meant.isPresent()) {
                return new Word(text, Form.WORD, meant.get().tags(), meant.get().kind(), shape, true);
            }
        }
        return known(text, Form.WORD, lexicon.find(text), shape);
    }

    private void cut(String han, List<Word> words) {
        int at = 0;
        while (at < han.length()) {
            int end = Math.min(han.length(), at + lexicon.longestHan());
            while (end > at + 1 && lexicon.find(han.substring(at, end)).isEmpty()) {
                end--;
            }
            String piece = han.substring(at, end);
            words.add(known(piece, Form.HAN, lexicon.find(piece), Shape.INVALID));
            at = end;
        }
    }

    private static Word known(String typed, Form form, Optional<Lexicon.Entry> found, Shape shape) {
        Lexicon.Entry entry = found.orElse(Lexicon.Entry.UNKNOWN);
        Set<Tag> tags = entry.tags();
        boolean careless = shape != Shape.CODE && tags.contains(Tag.TERM);
        String text = careless && entry.exact() != null ? entry.exact() : typed;
        if (shape == Shape.CODE && form == Form.WORD && !tags.contains(Tag.TERM)) {
            tags = tags.isEmpty() ? EnumSet.of(Tag.TERM) : EnumSet.copyOf(tags);
            tags.add(Tag.TERM);
        }
        return new Word(text, form, tags, entry.kind(), shape, false);
    }
}
