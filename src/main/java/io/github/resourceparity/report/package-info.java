/** How findings reach people and machines; knows findings, and not who made them. */
package io.github.resourceparity.report;
