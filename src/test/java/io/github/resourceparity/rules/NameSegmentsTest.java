package io.github.resourceparity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of a name is said by its segments. */
class NameSegmentsTest {

    private static final Pattern PIECE = Pattern.compile("\\$\\{(\\w+)}|[^$]+");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data-${stage}          | data-${stage}-${account}-${region} | `${account}` and `${region}` added at the end
            users-${stage}         | app-users-${stage}                 | `app` added at the start
            users-${stage}         | users-v2-${stage}                  | `v2` added after `users`
            app-users-${stage}     | users-${stage}                     | `app` removed at the start
            users-${stage}-old     | users-${stage}                     | `old` removed at the end
            a-b-c-d-e              | a-e                                | `b`, `c` and `d` removed after `a`
            app-users-${stage}     | app-user-pool-${stage}             | `users` replaced by `user-pool`
            users-${stage}         | ${stage}-users                     | `${stage}` moved to the start
            app-users-${stage}-x   | app-${stage}-users-x               | `${stage}` moved after `app`
            app-users-${stage}     | ${stage}-app-people                | `${stage}` moved to the start, `users` replaced by `people`
            app-Users-${stage}     | app-users-${stage}                 | `users` in other letter case, was `Users`
            Users                  | users                              | `users` in other letter case, was `Users`
            users_${stage}         | users-${stage}                     | `-` between `users` and `${stage}`, was `_`
            users${stage}          | users-${stage}                     | `-` between `users` and `${stage}`, was nothing
            users-${stage}         | users${stage}                      | nothing between `users` and `${stage}`, was `-`
            work-${stage}.fifo     | jobs-${stage}.fifo                 | `work` replaced by `jobs`
            work-${stage}          | work-${stage}.fifo                 | `fifo` added at the end
            /app/users             | /app/${stage}/users                | `${stage}` added after `app`
            app/users              | /app/users                         | `/` at the start, was nothing
            users                  | users-                             | `-` at the end, was nothing
            users                  | people                             |
            """)
    void whatBecameOfANameIsSaidByItsSegments(String before, String after, String said) {
        assertThat(NameSegments.of(name(before)).became(NameSegments.of(name(after))).orElse(null)).isEqualTo(said);
    }

    @Test
    void ofANameOfVeryManySegmentsNobodySaysWhatBecameOfThem() {
        var long300 = "a-".repeat(300);

        assertThat(NameSegments.of(name(long300 + "b")).became(NameSegments.of(name(long300 + "c")))).contains("another name");
        assertThat(NameSegments.of(name("b")).became(NameSegments.of(name(long300 + "c")))).contains("another name");
        assertThat(NameSegments.of(name("a-".repeat(255) + "b")).became(NameSegments.of(name("a-".repeat(255) + "c")))).contains("`b` replaced by `c`");
    }

    private static Term name(String text) {
        var pieces = new ArrayList<Term>();
        var matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group(1) == null ? new Text(matcher.group()) : new Symbol(Origin.STAGE, matcher.group(1)));
        }
        return Join.of(pieces);
    }
}
