package io.github.resourceparity.report;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** The cases of each rule by their names, while they are collected. */
record JUnitSuites(JUnitNames names, TreeMap<Code, TreeMap<String, JUnitCase>> suites) {

    JUnitSuites(JUnitNames names) {
        this(names, new TreeMap<>(Comparator.comparing(Code::id)));
    }

    /** The cases of a rule. */
    Map<String, JUnitCase> of(Code code) {
        return suites.computeIfAbsent(code, any -> new TreeMap<>());
    }

    /** The case that a finding belongs to. */
    JUnitCase at(Finding finding) {
        return of(finding.code()).computeIfAbsent(names.of(finding), name -> JUnitCase.passed(finding.code().id(), name, ""));
    }
}
