package io.github.resourceparity;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Mapping;
import io.github.resourceparity.refer.External;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Located;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody wants to know.
 *
 * @param baseline what must still hold
 * @param candidates what it became
 * @param consumers what refers to either
 * @param scope the types that the candidates answer for, with {@code *} for any letters; empty for all
 * @param stages the stages to look at; empty for the baseline's default stage
 * @param environment the variables of the environment that may be read
 * @param mappings counterparts that are known
 * @param external what other repositories give
 * @param settings rules and overrides
 * @param today the day by which overrides expire
 * @param limits how much is worked out
 * @param problems what was wrong with asking
 */
public record Request(
        List<Input> baseline,
        List<Input> candidates,
        List<Input> consumers,
        List<Located<String>> scope,
        List<String> stages,
        Environment environment,
        List<Mapping> mappings,
        External external,
        Settings settings,
        LocalDate today,
        Limits limits,
        List<Finding> problems) {

    /**
     * Files that somebody named.
     *
     * @param folder where they are
     * @param pattern a path, or a pattern of paths, at the place where it was written
     */
    public record Input(Folder folder, Located<String> pattern) {}
}
