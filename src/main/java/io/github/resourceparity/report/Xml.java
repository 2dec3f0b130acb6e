package io.github.resourceparity.report;

/** Texts as XML 1.0 or HTML that shows them as they are. */
final class Xml {

    private Xml() {}

    /** A text between tags; characters that XML has no way to write are dropped. */
    static String text(String text) {
        var escaped = new StringBuilder();
        text.codePoints().filter(Xml::legal).forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    /** A text between quotes, where a line end or a tab would be read as a blank. */
    static String attribute(String text) {
        return text(text).replace("\n", "&#10;").replace("\t", "&#9;");
    }

    private static boolean legal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
