package dev.terwaydoctor.ask;

/** Tells Chinese characters from all others. */
final class Han {

    private Han() {}

    static boolean is(int codePoint) {
        return codePoint >= 0x2E80 && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    static boolean isIn(String text) {
        return text.codePoints().anyMatch(Han::is);
    }
}
