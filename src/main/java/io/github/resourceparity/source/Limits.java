package io.github.resourceparity.source;

import java.time.Duration;

/**
 * How much is read and worked out before a run says that it is too much. Each limit is far above what CloudFormation takes, and keeps an
 * input that went wrong, or that somebody made on purpose, from exhausting memory or patience.
 *
 * @param bytes the largest file, in bytes; CloudFormation itself stops at one megabyte
 * @param files how many files one pattern may name
 * @param values how many values a document may have, with what its aliases stand for
 * @param copies how many copies the loops of a template may be written out to
 * @param nested how many stacks one may nest, at all levels
 * @param rule how long a rule may take
 */
public record Limits(long bytes, int files, long values, int copies, int nested, Duration rule) {

    /** What holds unless somebody says otherwise. */
    public static final Limits USUAL = new Limits(16L << 20, 20_000, 1_000_000, 20_000, 200, Duration.ofMinutes(2));
}
