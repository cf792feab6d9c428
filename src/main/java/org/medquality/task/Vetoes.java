package org.medquality.task;

import org.medquality.catalog.Catalogue;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.Veto;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;

/** Knows which failures alone touch the grade (单项否决): by the mark of the requirement and the defects of the sheet. */
public final class Vetoes {
    private final Catalogue catalogue;

    /** By the marks and the sheet of this catalogue. */
    public Vetoes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Without a sheet the mark decides. A failure that another one counts for is no veto of its own. */
    public boolean of(Finding failure) {
        Veto mark = catalogue.requirement(failure.requirement()).veto();
        if (mark == null || failure.countedBy() != null) return false;
        ScoreSheet sheet = catalogue.sheet();
        Defect defect = failure.defect();
        return sheet == null || sheet.vetoes(mark, defect == null ? null : defect.name());
    }
}
