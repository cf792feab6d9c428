package org.medquality.cli;

import com.google.common.collect.ImmutableList;
import org.medquality.report.Legend;
import org.medquality.report.Report.RuleBookId;
import org.medquality.report.Run;
import org.medquality.report.Wording.Language;

/**
 * What a form needs to render a run.
 *
 * @param legend what the findings are called
 * @param rulebook which rules judged
 * @param language of what is written
 * @param earlier the runs of earlier periods, oldest first
 */
record Rendering(Legend legend, RuleBookId rulebook, Language language, ImmutableList<Run> earlier) {}
