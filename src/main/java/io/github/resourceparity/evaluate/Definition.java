package io.github.resourceparity.evaluate;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Spellings;
import io.github.resourceparity.resolve.Composed;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Framework;
import io.github.resourceparity.resolve.Generated;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stack as its definition means it.
 *
 * @param id what tells it from all others: the path of its document, and what deploys it if that may be deployed more than once
 * @param service the name that people call it by: the service, or the template's file
 * @param name the name that it is deployed under
 * @param region the region that it is deployed to, if it says so
 * @param account the account that it is deployed to, if that is known
 * @param heading where its resources stand, and so where a missing one should
 * @param resources its resources by logical id, all values evaluated
 * @param outputs its outputs by key, all values evaluated
 * @param conditions what the conditions that its resources and outputs name ask for
 * @param generated what is added to it when it is packaged
 * @param aside what else it says that is not only there to be referred to, such as a service's functions; without its resources and outputs
 * @param references every place of it that asks another stack, the account, or its own stack for what that does not have
 * @param referable what its own references may name, if one of them names something else
 * @param composed its place in the Compose file that deploys it, if one does
 * @param complete whether all of its resources are known
 * @param nested the stacks that it nests and that are known, by the logical ids of their resources
 * @param framework the edition whose rules a service was read by; empty for a template
 */
public record Definition(
        String id,
        String service,
        Located<Term> name,
        Optional<Located<Term>> region,
        Optional<String> account,
        Span heading,
        Fields resources,
        Fields outputs,
        Map<String, String> conditions,
        Generated generated,
        Fields aside,
        List<Reference> references,
        Spellings referable,
        Optional<Composed> composed,
        boolean complete,
        Map<String, Definition> nested,
        Optional<Framework> framework,
        List<Finding> problems) {}
