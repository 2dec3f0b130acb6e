package io.github.resourceparity.maven;

import io.github.resourceparity.source.Source;
import io.github.resourceparity.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pom as text: Maven has read it already, so it is well-formed, but does not say where its words stand.
 *
 * @param project its root element
 * @param profiles the ids of the profiles in it that are active
 */
record Pom(Source source, Optional<PomElement> project, Set<String> profiles) {

    private static final Pattern NO_MARKUP = Pattern.compile("<!--.*?-->|<\\?.*?\\?>|<!\\[CDATA\\[(.*?)\\]\\]>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(/?)(?:[\\w.-]+:)?([\\w.-]+)([^<>\"']*+(?:\"[^\"]*+\"[^<>\"']*+|'[^']*+'[^<>\"']*+)*+)>");

    /** An element whose end has not come yet. */
    private record Open(String name, Span tag, int start, List<PomElement> children) {}

    /** The pom in that text. */
    static Pom read(Source source, Set<String> profiles) {
        var markup = masked(source.text(), false);
        var content = masked(source.text(), true);
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", source.head(), 0, new ArrayList<>()));
        var tag = TAG.matcher(markup);
        while (tag.find()) {
            boolean closes = !tag.group(1).isEmpty();
            if (!closes) {
                open.push(new Open(tag.group(2), source.span(tag.start(2), tag.end(2)), tag.end(), new ArrayList<>()));
            }
            if ((closes || tag.group(3).endsWith("/")) && open.size() > 1) {
                int end = closes ? tag.start() : tag.end();
                var done = open.pop();
                open.peek().children.add(new PomElement(done.name, done.tag, new Stretch(source, done.start, content.substring(done.start, end)), List.copyOf(done.children)));
            }
        }
        return new Pom(source, open.getLast().children.stream().findFirst(), profiles);
    }

    /** The same number of characters without comments, and with what CDATA says if that is wanted. */
    private static String masked(String text, boolean data) {
        var masked = new StringBuilder(text);
        var matcher = NO_MARKUP.matcher(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (!data || matcher.group(1) == null || i < matcher.start(1) || i >= matcher.end(1)) {
                    masked.setCharAt(i, ' ');
                }
            }
        }
        return masked.toString();
    }

    /** The plugin wherever it is configured, what has its way first: profiles, then the project, then what they manage. */
    List<PomElement> plugins(String groupId, String artifactId) {
        return Stream.of("plugins", "pluginManagement")
                .flatMap(section -> builds().flatMap(build -> (section.equals("plugins") ? build.at("plugins") : build.at("pluginManagement", "plugins")).stream()))
                .flatMap(plugins -> plugins.all("plugin"))
                .filter(plugin -> plugin.text("artifactId").equals(artifactId))
                .filter(plugin -> plugin.text("groupId").equals(groupId) || plugin.text("groupId").contains("${"))
                .toList();
    }

    private Stream<PomElement> builds() {
        return Stream.concat(active(), project.stream()).flatMap(owner -> owner.at("build").stream());
    }

    /** The element of a property that it sets. */
    Optional<PomElement> property(String name) {
        return Stream.concat(active(), project.stream()).flatMap(owner -> owner.at("properties").stream().flatMap(properties -> properties.all(name))).findFirst();
    }

    private Stream<PomElement> active() {
        return project.stream()
                .flatMap(root -> root.at("profiles").stream())
                .flatMap(all -> all.all("profile"))
                .filter(profile -> profiles.contains(profile.text("id")));
    }
}
