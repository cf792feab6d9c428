package org.medquality.report;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Tariff.Amount;
import org.medquality.catalog.Tariff.Item;
import org.medquality.catalog.Tariff.Share;

/** The items of a tariff in words. */
public final class TariffText {
    private final Wording wording;

    /** Words of this language; the grounds are those of the plan, in Chinese. */
    public TariffText(Wording wording) {
        this.wording = wording;
    }

    /** What an item takes: a figure per what, or the sum that it is of. */
    public String amount(Item item) {
        return amount(item.amount(), item) + (item.confiscates() ? wording.say("tariff.confiscates") : "");
    }

    private String amount(Amount amount, Item item) {
        if (amount.base() == null) {
            String figure = String.valueOf(amount.fixed());
            return wording.say("tariff.fixed", figure, wording.say("per." + item.per()));
        }
        String base = wording.say("base." + amount.base());
        String times = amount.times().toPlainString();
        if (amount.floor()) return wording.say("tariff.floor", base, times);
        return times.equals("1") ? wording.say("tariff.full", base) : wording.say("tariff.times", base, times);
    }

    /** Who pays, with the part of each where there are several. */
    public String payers(Item item) {
        return item.shares().stream().map(this::share).collect(Collectors.joining(" + "));
    }

    private String share(Share share) {
        String payer = wording.say("payer." + share.payer());
        @Nullable String part = share.amount() == null ? null : share.amount().toPlainString();
        return part == null ? payer : wording.say("tariff.share", payer, part);
    }
}
