package io.github.resourceparity.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name fits a form, or departs from it at a letter; no form takes long to say so. */
class NameFormTest {

    private static final Pattern PIECE = Pattern.compile("\\$\\{(\\w+)}|[^$]+");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shop-{stage}-{kebab}   | shop-${stage}-users-by-mail  |
            shop-{stage}-{kebab}   | shop-${stage}-usersByMail    | `usersByMail` cannot stand there
            shop-{stage}-{kebab}   | shop-${stage}-users-         | something is missing at its end
            shop-{stage}-{kebab}   | shop-dev-users               | `dev` cannot stand there
            {service}-*            | core-x                       |
            {service}-*            | api-x                        | `api` cannot stand there
            {snake}                | users_by_mail                |
            {snake}                | users__mail                  | `_` cannot stand there
            {upper}{number}        | USERS_77                     |
            {camel}{pascal}        | usersByMail                  |
            {camel}                | Users                        | `Users` cannot stand there
            {account}-{region}     | 123456789012-us-gov-west-1   |
            {account}-{region}     | 12345678901-us-east-1        | `-` cannot stand there
            {account}-{region}     | 123456789012-us-east         | something is missing at its end
            {account}-{region}     | ${account}-${region}         |
            {id}.{any}             | Ab9.~!                       |
            {id}.{any}             | .x                           | `.` cannot stand there
            [a].(b)                | [a].(b)                      |
            """)
    void aNameFitsOrDepartsAtALetter(String form, String name, String said) {
        assertThat(new NameForm(form).in("core").broken(name(name)).map(NameForm.Break::said).orElse(null)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{any}a", "*{any}", "{kebab}{snake}", "{id}{output}a", "{camel}"})
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noFormTakesLong(String token) {
        assertThat(new NameForm(token.repeat(60) + "!").in("core").broken(new Text("a".repeat(500)))).isPresent();
    }

    private static Term name(String text) {
        var pieces = new ArrayList<Term>();
        var matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group(1) == null ? new Text(matcher.group()) : new Symbol(Origin.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.group(1)));
        }
        return Join.of(List.copyOf(pieces));
    }
}
