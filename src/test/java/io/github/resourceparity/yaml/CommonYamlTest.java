package io.github.resourceparity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without the library is what the library reads, places included. */
class CommonYamlTest {

    private static final int CHANGES = 20_000;
    private static final String MARKS = " \n\t\r:-#,[]{}!|>&*?'\"%@`\\~<=ab0.$/()\u00e9";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "a: b\r\nc: d\r\n",
                "---\na: b\n",
                "# first\n\na:   b  # last\n  # deeper\nc: d\n",
                "a:\nb:\n  c:\n",
                "a:\n- b\n-\n- c: d\n  e: f\ng: h\n",
                "a:\n  - - b\n    - c\n  -   d: e\n      f: g\n",
                "a:\n  b\nc:\n    \"d\"\n",
                "'a b': 'it''s'\n\"c\": \"d \\\"e\\\" \\n \\u00e9 \\/\"\n",
                "a: b c#d:e\n",
                "a: arn:aws:s3:::b/*\nc: -1\nd: ${self:x, 'y'}\ne: .f\n",
                "a: [b, 'c', \"d\", [], {}, {e: f, \"g\":1}]\n",
                "a: [ # why\n  b,\n\n  c\n]\n",
                "{\"a\": {\"b\": [1, true, null, \"\\\\\"]},\n \"c\" : 1}",
                "a: !Ref b\nc: !Sub \"d\"\ne: !GetAtt f.Arn\ng: !GetAtt [h, Arn]\n",
                "a: !Join\n  - ''\n  - - !Ref b\n    - c\nd: !If\n- e\n- f\n- !Ref g\n",
                "a: [!Ref b, !Sub c]\nd:\n  !Sub\n    e\n",
                "- !Sub a\n- !Not [!Equals [b, c]]\n",
                "a: |\n  b\n   c\n\n  d  \n\n\ne: |-\n  f\n\ng: |+\n  h\n\n",
                "a: !Sub |\n  b: ${c}\n# d\n",
                "a: |\n  b",
                "a: !Length b\n",
                "a: b\n  c  \n\n   d\n\n\n  - e\nf: g\n",
                "- a\n  b\n- c:\n    d\n    e  # f\n",
                "a: >\n  b\n  c\n\n  d\n    e\n\n  f\n\nb: >-\n  c\n  d\n",
                "{\n\t\"a\":\t[\n\t\t1,\n\t\t2\n\t]\n}\n",
                "!Sub a\n--\n..\n",
                "a: b\n ---\n ...\n",
                "\u00e9: a \uD83D\uDE00\nb: \u65e5\n",
            })
    void common(String text) {
        var source = new Source("a.yml", text);

        assertThat(CommonYaml.read(source)).contains(YamlReader.readAny(source));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void wordsWithOneHashAreLeftToTheLibrary() {
        var words = IntStream.range(0, 1 << 18).mapToObj(i -> IntStream.range(0, 18).mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB").collect(Collectors.joining())).collect(Collectors.joining(", ", "[", "]"));

        assertThat(((Node.Sequence) YamlReader.read(new Source("a.yml", words)).root().orElseThrow()).items()).hasSize(1 << 18).doesNotHaveDuplicates();
        assertThat(CommonYaml.read(new Source("a.yml", words))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "# a",
                "a: b\na: c\n",
                "a: &b c\nd: *b\n",
                "a:\n  <<: {b: c}\n",
                "a: 'b\n  c'\n",
                "a: b # c\n  d\n",
                "a: b\n  c: d\n",
                "a: |2\n   b\n",
                "a: |\n\n  b\n",
                "a: \"\\x41\"\n",
                "a: \"\\ud83d\\ude00\"\n",
                "a:\tb\n",
                "a: b\rc: d\n",
                "? a\n: b\n",
                "a: b: c\n",
                "a: !Foo b\n",
                "a: !!str b\n",
                "a: !Ref\n",
                "a: b\n---\nc: d\n",
                "!Sub a\n---\nb",
                "!Sub a\n--- b",
                "!Sub a\n...\nb\n",
                "!Sub a\n...",
                "!Sub a\n---\tb",
                "!Sub a\n\n---",
                "!Sub a\n---b",
                "!Join\n- a\n---\nb\n",
                "- a\n...\n",
                "[a,\n--- b]\n",
                "[a,\n... ]\n",
                "{a: b\n---\n}\n",
                "%YAML 1.2\n---\na: b\n",
                "a: [b: c]\n",
                "a: [b, ]\n",
                "a: [b\n",
                "a: {b}\n",
                "a: b\n c: d\n",
                "  a: b\nc: d\n",
                "a:\n - b\n- c\n",
                "a: - b\n",
                "a: @b\n",
                "a: \u0007\n",
                "a: \uFFFD\n",
                "\uFEFFa: b\n",
            })
    void leftToTheLibrary(String text) {
        assertThat(CommonYaml.read(new Source("a.yml", text))).isEmpty();
    }

    @Test
    void whatIsDeepOrLargeIsLeftToTheLibrary() {
        var deep = "[".repeat(150) + "]".repeat(150);

        assertThat(CommonYaml.read(new Source("a.yml", deep))).isEmpty();
        assertThat(YamlReader.readAny(new Source("a.yml", deep)).root()).isPresent();
        assertThat(CommonYaml.read(new Source("a.yml", "{%s: 1}".formatted("a".repeat(1_100))))).isEmpty();
    }

    @Test
    void everyTemplateThereIs() {
        var texts = texts().toList();

        long common = texts.stream().filter(CommonYamlTest::same).count();

        assertThat(common).isGreaterThan(texts.size() * 3L / 4);
    }

    /** A slice of a template with a few characters changed is often wrong, and then it is never read as something else. */
    @Test
    void whatIsChangedAtRandom() {
        var texts = texts().toList();
        var random = new Random(20261126);

        long common = Stream.generate(() -> changed(texts.get(random.nextInt(texts.size())), random)).limit(CHANGES).filter(CommonYamlTest::same).count();

        assertThat(common).isGreaterThan(CHANGES / 10);
    }

    private static boolean same(String text) {
        var source = new Source("a.yml", text);
        var read = CommonYaml.read(source);
        read.ifPresent(document -> assertThat(document).as(text).isEqualTo(YamlReader.readAny(source)));
        return read.isPresent();
    }

    private static String changed(String text, Random random) {
        int start = text.lastIndexOf('\n', random.nextInt(text.length())) + 1;
        var slice = new StringBuilder(text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(400))));
        for (int i = random.nextInt(4); i >= 0 && !slice.isEmpty(); i--) {
            int at = random.nextInt(slice.length());
            switch (random.nextInt(4)) {
                case 0 -> slice.deleteCharAt(at);
                case 1 -> slice.insert(at, mark(random));
                case 2 -> slice.setCharAt(at, mark(random));
                default -> slice.insert(at, " ".repeat(1 + random.nextInt(3)));
            }
        }
        return random.nextInt(3) > 0 ? slice.toString() : slice.toString().lines().map(line -> "  " + line).collect(Collectors.joining("\n", random.nextBoolean() ? "x:\n" : "- y\n-\n", ""));
    }

    private static char mark(Random random) {
        return MARKS.charAt(random.nextInt(MARKS.length()));
    }

    /** All templates of the tests, and those of the corpus where there is one. */
    private static Stream<String> texts() {
        return Stream.of("src/it", "src/test/resources", "../shared/corpus").map(Path::of).filter(Files::isDirectory).flatMap(CommonYamlTest::below).sorted().distinct();
    }

    private static Stream<String> below(Path folder) {
        try (var files = Files.walk(folder)) {
            List<Path> templates = files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)")).filter(Files::isRegularFile).toList();
            return templates.stream().map(CommonYamlTest::text).filter(text -> !text.isEmpty() && text.length() < 500_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
