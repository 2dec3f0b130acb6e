package io.github.resourceparity.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of names find what their stars can stand for, in no time. */
class TypePatternTest {

    @ParameterizedTest
    @CsvSource({
        "AWS::DynamoDB::*, AWS::DynamoDB::Table, true",
        "AWS::DynamoDB::*, AWS::DynamoDBX::Table, false",
        "AWS::DynamoDB::*, XAWS::DynamoDB::Table, false",
        "*, anything, true",
        "*-a-*-b, x-a-b, false",
        "*-a-*-b, x-a--b, true",
        "a*a, a, false",
        "a*a, aa, true",
        "a**b, ab, true",
        "a.c, abc, false",
        "*ab*b, abb, true",
        "*ab*b, ab, false",
    })
    void starsStandForAnyLetters(String pattern, String name, boolean fits) {
        assertThat(TypePattern.of(pattern).matches(name)).isEqualTo(fits);
    }

    @Test
    void theyFindWhatAnExpressionThatTriesEverythingFinds() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var pattern = word(random, "ab*", 6);
            var name = word(random, "ab", 8);
            var slow = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            assertThat(TypePattern.of(pattern).matches(name)).as("%s on %s", pattern, name).isEqualTo(name.matches(slow));
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void manyStarsTakeNoTime() {
        assertThat(TypePattern.of("*a".repeat(40) + "*b").matches("a".repeat(5000))).isFalse();
    }

    private static String word(Random random, String letters, int longest) {
        return random.ints(random.nextInt(longest) + 1L, 0, letters.length()).mapToObj(i -> letters.substring(i, i + 1)).collect(Collectors.joining());
    }
}
