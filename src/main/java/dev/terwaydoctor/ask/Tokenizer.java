package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Token.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a cleaned text into tokens in one pass. Names, addresses, times of day and apostrophes inside a word stay whole; punctuation at a
 * word's end does not belong to it.
 */
final class Tokenizer {

    private static final String JOINERS = "-._/@%";
    private static final String QUOTES = "'\"`";
    /** Joined by a colon to the state of an init container, as kubectl prints it. */
    private static final String INIT = "Init";

    private static final int LONGEST_QUOTE = 300;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.at < text.length()) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            add(Form.BREAK, at + 1);
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (QUOTES.indexOf(c) >= 0 && opensQuote()) {
            quoted(c);
        } else if (c == '/' && endOfPattern() > 0) {
            tokens.add(new Token(text.substring(at, endOfPattern()), Form.QUOTED));
            at = endOfPattern();
        } else if (Han.is(text.codePointAt(at))) {
            add(Form.HAN, endOfHan());
        } else if (startsWord(c)) {
            add(Form.WORD, endOfWord());
        } else {
            mark(c);
        }
    }

    private void add(Form form, int end) {
        tokens.add(new Token(text.substring(at, end), form));
        at = end;
    }

    private boolean opensQuote() {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || Han.is(text.charAt(at - 1));
    }

    private void quoted(char quote) {
        int from = at;
        while (from < text.length() && text.charAt(from) == quote) {
            from++;
        }
        int close = closing(quote, from);
        if (close < 0) {
            add(Form.MARK, from);
            return;
        }
        String inside = text.substring(from, close).strip();
        if (isCommand(inside)) {
            tokens.addAll(tokens(inside));
        } else {
            tokens.add(new Token(inside, Form.QUOTED));
        }
        at = close;
        while (at < text.length() && text.charAt(at) == quote) {
            at++;
        }
    }

    /** A command line in quotes is words like any other. */
    private static boolean isCommand(String quoted) {
        return quoted.startsWith("kubectl ") || quoted.startsWith("k ");
    }

    /** A closing quote is followed by no letter, so that an apostrophe closes nothing. */
    private int closing(char quote, int from) {
        int limit = Math.min(text.length(), from + LONGEST_QUOTE);
        for (int i = from + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return -1;
            }
            if (c == quote && (i + 1 == text.length() || !startsName(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    /** Where a pattern between slashes ends; a path goes on behind its second slash. */
    private int endOfPattern() {
        int close = atWordStart() ? text.indexOf('/', at + 1) : -1;
        boolean whole = close > at + 2
                && close - at < LONGEST_QUOTE
                && text.substring(at, close).indexOf('\n') < 0
                && !Character.isWhitespace(text.charAt(at + 1))
                && (close + 1 == text.length() || !startsName(close + 1));
        return whole ? close + 1 : -1;
    }

    private boolean startsName(int i) {
        return Character.isLetterOrDigit(text.charAt(i)) && !Han.is(text.codePointAt(i));
    }

    private int endOfHan() {
        int end = at;
        while (end < text.length() && Han.is(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private boolean startsWord(char c) {
        boolean flag = c == '-'
                && atWordStart()
                && at + 1 < text.length()
                && (startsName(at + 1) || text.charAt(at + 1) == '-');
        boolean path = c == '/' && atWordStart() && at + 1 < text.length() && startsName(at + 1);
        return Character.isLetterOrDigit(c) || (flag && !text.startsWith("-->", at)) || path;
    }

    private boolean atWordStart() {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1));
    }

    private int endOfWord() {
        int end = at + 1;
        while (end < text.length() && continuesWord(end)) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean continuesWord(int i) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
            return !Han.is(c);
        }
        if (c == ':' && text.startsWith(INIT, i - INIT.length())) {
            return i + 1 < text.length() && startsName(i + 1);
        }
        if (c == ':') {
            return Character.isDigit(text.charAt(i - 1))
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i + 1));
        }
        if (c == '\'') {
            return Character.isLetter(text.charAt(i - 1)) && i + 1 < text.length() && startsName(i + 1);
        }
        return JOINERS.indexOf(c) >= 0 && !text.startsWith("->", i) && !text.startsWith("-->", i);
    }

    private void mark(char c) {
        if (text.startsWith("-->", at)) {
            add(Form.MARK, at + 3);
        } else if (text.startsWith("->", at) || text.startsWith("=>", at)) {
            add(Form.MARK, at + 2);
        } else if (c == '→') {
            tokens.add(new Token("->", Form.MARK));
            at++;
        } else {
            add(".?!;".indexOf(c) >= 0 ? Form.BREAK : Form.MARK, at + Character.charCount(text.codePointAt(at)));
        }
    }
}
