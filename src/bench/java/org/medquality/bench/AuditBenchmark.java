package org.medquality.bench;

import java.util.concurrent.TimeUnit;
import org.medquality.Auditor;
import org.medquality.casefile.CaseFile;
import org.medquality.report.Report;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One generated case of about 120 facts: all rules through the auditor, five of them through the auditor, and the same
 * five written by hand. Read the ratios, not the times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AuditBenchmark {
    private final CaseFile file = GeneratedCase.of(20240301);
    private final Auditor all = Auditor.builtIn();
    private final Auditor five = Auditor.builder().only(HandWritten.REQUIREMENTS).build();

    /** Every rule that is on. */
    @Benchmark
    public Report allRules() {
        return all.audit(file);
    }

    /** Five requirements judged; the engine still matches all rules. */
    @Benchmark
    public Report fiveRules() {
        return five.audit(file);
    }

    /** The same five as plain Java. */
    @Benchmark
    public int fiveByHand() {
        return HandWritten.failures(file);
    }
}
