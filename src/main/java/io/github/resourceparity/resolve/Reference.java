package io.github.resourceparity.resolve;

import io.github.resourceparity.source.Span;
import java.util.Optional;

/**
 * A place where a definition needs what another one gives, or another part of itself.
 *
 * @param kind whom it asks
 * @param owner the stack that is asked; empty if it asks by one name only
 * @param name the output, export, parameter, secret, or logical id and attribute that it asks for
 * @param region the region that it asks in, if it says one
 * @param span all of the reference, as far as it stands in a file
 * @param guarded whether something else is taken where nobody answers
 * @param instead whether it is asked in some cases only: where another source has no value, or where somebody picks it from a table of values
 */
public record Reference(Kind kind, Optional<Term> owner, Term name, Optional<Term> region, Span span, boolean guarded, boolean instead) {

    /** Whom a reference asks. */
    public enum Kind {
        /** A stack, for one of its outputs: {@code ${cf:stack.Key}}, {@code Fn::GetStackOutput}, Compose. */
        OUTPUT,
        /** Whichever stack exports a name: {@code Fn::ImportValue}. */
        EXPORT,
        /** The parameter store: {@code ${ssm:/path}}, {@code {{resolve:ssm:…}}}, a template's parameter of such a type. */
        PARAMETER,
        /** The secrets manager: {@code {{resolve:secretsmanager:…}}}. */
        SECRET,
        /** A stack nested in its own, for an output; the owner is the logical id. */
        NESTED,
        /** Its own stack, for a resource or parameter. */
        OWN,
        /** Whichever stack has a resource of a physical name: a value of the environment or an ARN that spells it. */
        NAME;

        /** Whether the stack that answers must be deployed first: parameters and secrets are read wherever they come from. */
        public boolean first() {
            return this == OUTPUT || this == EXPORT;
        }
    }

    /** A reference by one name, in the region of whoever asks. */
    public static Reference to(Kind kind, Term name, Span span) {
        return new Reference(kind, Optional.empty(), name, Optional.empty(), span, false, false);
    }

    /** As people would write what is asked for: {@code stack.Key}, or the name. */
    public String asked() {
        return owner.map(stack -> stack.display() + "." + name.display()).orElseGet(name::display);
    }

    /** The logical id that is asked for, without the attribute of a reference to its own stack's resource. */
    public String logicalId() {
        var text = name.display();
        return text.contains(".") ? text.substring(0, text.indexOf('.')) : text;
    }

    /** Whether it is a parameter that AWS publishes for everybody, such as {@code /aws/service/ami-amazon-linux-latest/…}: no stack makes it. */
    public static boolean published(String parameter) {
        return parameter.startsWith("/aws/service/");
    }

    /** Where the last part of the reference of that text stands; all of it if the text does not stand there as it is. */
    public Span place(String part) {
        int at = part.isEmpty() ? -1 : span.text().lastIndexOf(part);
        return at < 0 ? span : span.source().span(span.start() + at, span.start() + at + part.length());
    }
}
