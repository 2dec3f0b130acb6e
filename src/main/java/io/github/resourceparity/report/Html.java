package io.github.resourceparity.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as HTML that shows them as they are. */
final class Html {

    private static final Pattern GUTTER = Pattern.compile("^ *([0-9]*) (?:\\||= )");
    private static final Pattern PLACE = Pattern.compile("^ *(?:-->|:::) ");

    private Html() {}

    /** A text of a finding, with its code as code. */
    static String prose(String text) {
        return Prose.of(text).parts().stream()
                .map(part -> part.code() ? code(part.text()) : Xml.text(part.text()))
                .collect(Collectors.joining());
    }

    /** A text as code. */
    static String code(String text) {
        return "<code>" + Xml.text(Prose.visible(text)) + "</code>";
    }

    /** An attribute with its value, and a blank before it. */
    static String attribute(String name, String value) {
        return " " + name + "=\"" + Xml.attribute(Prose.visible(value)) + "\"";
    }

    /** The address of the page as filtered by something. */
    static String filter(String name, String value) {
        return "#?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A frame in which gutter, markers and remarks have classes of their own. */
    static String frame(CodeFrame frame) {
        return frame.text().lines().map(Html::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        var gutter = GUTTER.matcher(line);
        if (!gutter.find()) {
            return PLACE.matcher(line).find() ? span("gutter", line) : Xml.text(line);
        }
        var content = line.substring(gutter.end());
        boolean source = !gutter.group(1).isEmpty();
        return span("gutter", gutter.group()) + (source || content.isEmpty() ? Xml.text(content) : remark(content));
    }

    private static String remark(String content) {
        return switch (content.stripLeading().charAt(0)) {
            case '^' -> span("primary", content);
            case '-' -> span("related", content);
            default -> span("remark", content);
        };
    }

    private static String span(String name, String text) {
        return "<span class=\"" + name + "\">" + Xml.text(text) + "</span>";
    }
}
