package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Lexicon.Entry;
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

    private static final Set<Kind> ENDS_A_COMPOUND = EnumSet.of(Kind.SERVICE, Kind.JOB, Kind.DEPLOYMENT);

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
                case MARK -> words.add(word(token.text(), Form.MARK, lexicon.entry(token.text()), Shape.INVALID));
                case QUOTED -> words.add(word(token.text(), Form.QUOTED, Entry.UNKNOWN, Shape.of(token.text())));
                case BREAK -> words.add(word(token.text(), Form.BREAK, Entry.UNKNOWN, Shape.INVALID));
            }
            i++;
        }
        return words;
    }

    /** Adds the longest phrase that begins here, or one word; returns how many tokens that took. */
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
            Entry entry = lexicon.entry(joined);
            if (entry.isKnown()) {
                words.add(word(joined, Form.WORD, entry, Shape.INVALID));
                return count;
            }
        }
        words.add(single(tokens.get(from).text()));
        return 1;
    }

    private Word single(String typed) {
        if (lexicon.entry(typed).isKnown()) {
            return word(typed, Form.WORD, lexicon.entry(typed), Shape.of(typed));
        }
        String text = typed.endsWith("'s") ? typed.substring(0, typed.length() - 2) : typed;
        Entry entry = lexicon.entry(text);
        Shape shape = Shape.of(text);
        if (entry.isKnown() || shape != Shape.PLAIN) {
            return word(text, Form.WORD, entry, shape);
        }
        Optional<Entry> meant = typo.meant(text.toLowerCase(Locale.ROOT)).map(lexicon::entry);
        return meant.map(guess -> new Word(text, Form.WORD, guess.tags(), guess.kind(), shape, true))
                .orElseGet(() -> word(text, Form.WORD, entry, shape));
    }

    /** A word for a kind that ends an unknown compound is part of somebody's own name for a thing, not of ours. */
    private void cut(String han, List<Word> words) {
        int at = 0;
        boolean unknown = false;
        while (at < han.length()) {
            int end = Math.min(han.length(), at + lexicon.longestHan());
            while (end > at + 1 && !lexicon.entry(han.substring(at, end)).isKnown()) {
                end--;
            }
            String piece = han.substring(at, end);
            Entry entry = lexicon.entry(piece);
            Kind kind = entry.kind();
            boolean compound = unknown && kind != null && ENDS_A_COMPOUND.contains(kind);
            words.add(word(piece, Form.HAN, compound ? Entry.UNKNOWN : entry, Shape.INVALID));
            unknown = compound || !entry.isKnown();
            at = end;
        }
    }

    private static Word word(String typed, Form form, Entry entry, Shape shape) {
        Set<Tag> tags = entry.tags();
        String exact = entry.exact();
        if (form == Form.WORD && shape == Shape.CODE) {
            return new Word(typed, form, with(tags, Tag.TERM), entry.kind(), shape, false);
        }
        String text = exact != null && tags.contains(Tag.TERM) ? exact : typed;
        return new Word(text, form, tags, entry.kind(), shape, false);
    }

    private static Set<Tag> with(Set<Tag> tags, Tag tag) {
        Set<Tag> more = EnumSet.of(tag);
        more.addAll(tags);
        return more;
    }
}
