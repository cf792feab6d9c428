package org.medquality.cli;

import com.google.common.collect.ImmutableList;
import org.medquality.report.Legend;
import org.medquality.report.Report.RuleBookId;
import org.medquality.report.RollupPlan;
import org.medquality.report.Run;
import org.medquality.report.Wording.Language;

/**
 * What a form needs to render a run.
 *
 * @param legend what the findings are called
 * @param rulebook which rules judged
 * @param rollups what sums are made by beside the usual ones
 * @param language of what is written
 * @param earlier the runs of earlier periods, oldest first
 */
record Rendering(
        Legend legend, RuleBookId rulebook, RollupPlan rollups, Language language, ImmutableList<Run> earlier) {}
