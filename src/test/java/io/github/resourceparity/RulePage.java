package io.github.resourceparity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule's page as a test: each section is a pair of sides with what must be found between them.
 *
 * <p>A section's files are fenced blocks under a line that is only {@code `baseline/serverless.yml`:}; a block whose info string is
 * {@code settings} configures the run; {@code # expect: rule-id "text"} at a line's end says what must be found there, and
 * {@code expect: path:line rule-id "text"} in a paragraph of its own says so where no comment can stand.
 */
record RulePage(String id, String text) {

    private static final Pattern FILE = Pattern.compile("^`([^`]+)`:$");
    private static final Pattern EXPECT = Pattern.compile("\\s*# expect(?:: (?<rule>[a-z-]+))?(?: \"(?<text>[^\"]*)\")?\\s*$");
    private static final Pattern ELSEWHERE = Pattern.compile("^expect: (?<path>\\S+):(?<line>\\d+) (?<rule>[a-z-]+)(?: \"(?<text>[^\"]*)\")?$");

    /** What must be found on a line. */
    record Expectation(String path, int line, String rule, String text) {}

    /** One example. */
    record Section(String title, Map<String, String> files, Map<String, String> settings, List<Expectation> expectations, Optional<String> console) {}

    String summary() {
        return text.lines().skip(2).findFirst().orElse("");
    }

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("## ")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith("## ")) {
                    end++;
                }
                sections.add(section(lines.get(i).substring(3), lines.subList(i + 1, end)));
                i = end - 1;
            }
        }
        return sections;
    }

    private Section section(String title, List<String> lines) {
        var files = new LinkedHashMap<String, String>();
        var settings = new LinkedHashMap<String, String>();
        var expectations = new ArrayList<Expectation>();
        Optional<String> console = Optional.empty();
        var path = "";
        for (int i = 0; i < lines.size(); i++) {
            var file = FILE.matcher(lines.get(i));
            var elsewhere = ELSEWHERE.matcher(lines.get(i));
            if (file.matches()) {
                path = file.group(1);
            } else if (elsewhere.matches()) {
                expectations.add(new Expectation(elsewhere.group("path"), Integer.parseInt(elsewhere.group("line")), elsewhere.group("rule"), Optional.ofNullable(elsewhere.group("text")).orElse("")));
            } else if (lines.get(i).startsWith("```")) {
                var info = lines.get(i).substring(3);
                int end = i + 1;
                while (!lines.get(end).startsWith("```")) {
                    end++;
                }
                var block = lines.subList(i + 1, end);
                if (info.equals("console")) {
                    console = Optional.of(String.join("\n", block) + "\n");
                } else if (info.equals("settings")) {
                    settings(block, settings, expectations);
                } else {
                    files.put(path, file(path, block, expectations));
                }
                i = end;
            }
        }
        return new Section(title, files, settings, expectations, console);
    }

    private void settings(List<String> block, Map<String, String> settings, List<Expectation> expectations) {
        for (int i = 0; i < block.size(); i++) {
            var line = stripped(block.get(i), "settings", i + 1, expectations);
            int equals = line.indexOf('=');
            settings.put(line.substring(0, equals), line.substring(equals + 1));
        }
    }

    private String file(String path, List<String> block, List<Expectation> expectations) {
        var content = new StringBuilder();
        for (int i = 0; i < block.size(); i++) {
            content.append(stripped(block.get(i), path, i + 1, expectations)).append('\n');
        }
        return content.toString();
    }

    private String stripped(String line, String path, int number, List<Expectation> expectations) {
        var matcher = EXPECT.matcher(line);
        if (!matcher.find()) {
            return line;
        }
        expectations.add(new Expectation(path, number, Optional.ofNullable(matcher.group("rule")).orElse(id), Optional.ofNullable(matcher.group("text")).orElse("")));
        return stripped(line.substring(0, matcher.start()), path, number, expectations);
    }

    /** The page with another console block in one of its sections. */
    RulePage blessed(Section section, String console) {
        var block = "```console\n" + console + "```\n";
        int start = text.indexOf("## " + section.title() + "\n");
        int next = text.indexOf("\n## ", start + 1);
        int end = next < 0 ? text.length() : next + 1;
        var body = text.substring(start, end);
        int old = body.indexOf("```console\n");
        var renewed = old < 0
                ? body.stripTrailing() + "\n\n" + block + (next < 0 ? "" : "\n")
                : body.substring(0, old) + block + body.substring(body.indexOf("\n```\n", old) + 5);
        return new RulePage(id, text.substring(0, start) + renewed + text.substring(end));
    }
}
