package org.medquality.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Care;
import org.medquality.catalog.Tariff;
import org.medquality.catalog.Tariff.Amount;
import org.medquality.catalog.Tariff.Base;
import org.medquality.catalog.Tariff.Item;
import org.medquality.catalog.Tariff.Payer;
import org.medquality.catalog.Tariff.Per;
import org.medquality.catalog.Tariff.Same;
import org.medquality.catalog.Tariff.Share;

/** Reads a tariff, and refuses what could not be charged or would be charged twice. */
final class TariffReader {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+-\\d{2}");
    private static final Pattern ID = Pattern.compile("([A-Z]{2,4}(?:-[A-Z]{2,4})?-\\d{3})(\\.\\d{1,2})?");

    private final Set<String> requirements;
    private final Set<String> rules;
    private final Set<String> regulations;
    private final Set<String> defects;

    /**
     * @param requirements the ids of the catalogue
     * @param rules the ids of all rules
     * @param regulations the ids of the documents
     * @param defects the names of defects that exist
     */
    TariffReader(Set<String> requirements, Set<String> rules, Set<String> regulations, Set<String> defects) {
        this.requirements = requirements;
        this.rules = rules;
        this.regulations = regulations;
        this.defects = defects;
    }

    Tariff read(YamlSection file) {
        String regulation = file.text("regulation");
        if (!regulation.isEmpty() && !regulations.contains(regulation)) {
            file.refuse("regulation", "no document " + regulation + ", add it to rules/regulations.yaml");
        }
        String titleZh = file.text("title_zh");
        String titleEn = file.text("title_en");
        String note = file.text("note");
        ImmutableMap<String, ImmutableSet<String>> sets = sets(file.sectionOrNull("sets"));
        YamlSection entries = file.sectionOrNull("items");
        file.close();
        if (entries == null) {
            file.refuse("has no items, add them");
            return new Tariff(file.entry(), titleZh, titleEn, regulation, note, ImmutableList.of());
        }
        Map<YamlSection, Item> items = new LinkedHashMap<>();
        for (YamlSection entry : entries.entries()) items.put(entry, item(entry, sets));
        items.forEach((entry, item) -> check(entry, item, items.values()));
        return new Tariff(file.entry(), titleZh, titleEn, regulation, note, ImmutableList.copyOf(items.values()));
    }

    private ImmutableMap<String, ImmutableSet<String>> sets(@Nullable YamlSection sets) {
        if (sets == null) return ImmutableMap.of();
        ImmutableMap.Builder<String, ImmutableSet<String>> all = ImmutableMap.builder();
        for (String name : sets.names()) {
            ImmutableSet<String> members = sets.words(name);
            for (String id : members) known(sets, name, id);
            all.put(name, members);
        }
        return all.buildOrThrow();
    }

    private Item item(YamlSection entry, Map<String, ImmutableSet<String>> sets) {
        if (!CODE.matcher(entry.entry()).matches()) entry.refuse("a code ends in two digits, write it as P2-04");
        Amount amount = amount(entry);
        Item item = new Item(
                entry.entry(),
                entry.text("article"),
                entry.text("ground"),
                amount,
                flag(entry, "confiscates"),
                entry.code("per", Per.class),
                shares(entry, amount),
                entry.codeOrNull("care", Care.class),
                charges(entry, sets),
                unjudged(entry),
                entry.words("separate"),
                replaces(entry),
                entry.textOrNull("note"));
        entry.close();
        if (item.charges().isEmpty() && item.unjudged().isEmpty()) {
            entry.refuse(
                    "charges nothing, name requirements under charges, or under unjudged where they have no rules");
        }
        for (String id : item.separate()) {
            boolean charged = item.charges().keySet().stream().anyMatch(c -> overlap(c, id));
            if (!charged) entry.refuse("separate", "separate names " + id + ", which charges does not name");
        }
        return item;
    }

    private static boolean flag(YamlSection entry, String key) {
        return entry.names().contains(key) && entry.flag(key);
    }

    private static Amount amount(YamlSection entry) {
        BigDecimal fixed = entry.numberOrNull("amount");
        Base base = entry.codeOrNull("of", Base.class);
        BigDecimal times = entry.numberOrNull("times");
        boolean floor = flag(entry, "floor");
        if ((fixed == null) == (base == null)) {
            entry.refuse("takes an amount, or a sum that it is of; write one of the two");
        }
        if (fixed != null && fixed.signum() == 0) {
            entry.refuse("amount", "an amount of 0 takes nothing; where no figure is known, write what it is of");
        }
        if (base == null && (times != null || floor)) {
            entry.refuse("times and floor belong to a sum without a figure, write of or delete them");
        }
        return new Amount(fixed, base, Objects.requireNonNullElse(times, BigDecimal.ONE), floor);
    }

    private static ImmutableList<Share> shares(YamlSection entry, Amount amount) {
        Payer one = entry.codeOrNull("payer", Payer.class);
        YamlSection several = entry.sectionOrNull("payers");
        if (several == null) return ImmutableList.of(new Share(Objects.requireNonNullElse(one, Payer.PERSON), null));
        if (one != null) entry.refuse("payer", "payer and payers, keep one");
        ImmutableList.Builder<Share> shares = ImmutableList.builder();
        BigDecimal sum = BigDecimal.ZERO;
        for (String name : several.names()) {
            BigDecimal part = several.number(name);
            sum = sum.add(part);
            shares.add(new Share(payer(several, name), part));
        }
        if (amount.fixed() == null || sum.compareTo(amount.fixed()) != 0) {
            entry.refuse("payers", "the payers pay " + sum + ", not the amount; make them agree");
        }
        return shares.build();
    }

    private static Payer payer(YamlSection several, String name) {
        for (Payer payer : Payer.values()) if (lower(payer).equals(name)) return payer;
        several.refuse(name, "no payer " + name + ", write one of " + codes(Payer.values()));
        return Payer.PERSON;
    }

    /** The charges with every set replaced by its members. */
    private ImmutableMap<String, ImmutableSet<String>> charges(
            YamlSection entry, Map<String, ImmutableSet<String>> sets) {
        YamlSection charges = entry.sectionOrNull("charges");
        if (charges == null) return ImmutableMap.of();
        Map<String, ImmutableSet<String>> all = new LinkedHashMap<>();
        for (String name : charges.names()) {
            ImmutableSet<String> which = which(charges, name);
            ImmutableSet<String> members = sets.get(name);
            if (members == null) known(charges, name, name);
            for (String id : members == null ? Set.of(name) : members) {
                if (all.put(id, which) != null) charges.refuse(name, id + " is charged twice here, keep one");
            }
        }
        return ImmutableMap.copyOf(all);
    }

    private ImmutableMap<String, ImmutableSet<String>> unjudged(YamlSection entry) {
        YamlSection unjudged = entry.sectionOrNull("unjudged");
        if (unjudged == null) return ImmutableMap.of();
        ImmutableMap.Builder<String, ImmutableSet<String>> all = ImmutableMap.builder();
        for (String id : unjudged.names()) {
            Matcher form = ID.matcher(id);
            if (!form.matches()) unjudged.refuse(id, "an id has capitals and three digits, write it as REC-004");
            else if (requirements.contains(form.group(1))) {
                unjudged.refuse(id, id + " is in the catalogue now, move it to charges");
            }
            all.put(id, which(unjudged, id));
        }
        return all.buildOrThrow();
    }

    private ImmutableSet<String> which(YamlSection entry, String key) {
        ImmutableSet<String> which = entry.words(key);
        if (which.isEmpty()) entry.refuse(key, key + " names no defect, there are " + defects);
        for (String defect : which) {
            if (!defects.contains(defect)) entry.refuse(key, "no defect " + defect + ", there are " + defects);
        }
        return which;
    }

    private static ImmutableMap<String, Same> replaces(YamlSection entry) {
        YamlSection replaces = entry.sectionOrNull("replaces");
        if (replaces == null) return ImmutableMap.of();
        return replaces.names().stream()
                .collect(ImmutableMap.toImmutableMap(code -> code, code -> replaces.code(code, Same.class)));
    }

    private void known(YamlSection entry, String key, String id) {
        Matcher form = ID.matcher(id);
        if (!form.matches() || !requirements.contains(form.group(1))) {
            entry.refuse(
                    key, "no requirement " + id + ", correct the id, or name it under unjudged until it has rules");
        } else if (form.group(2) != null && !rules.contains(id)) {
            entry.refuse(key, "no rule " + id + ", correct the number or name the requirement");
        }
    }

    /** What contradicts other items. */
    private static void check(YamlSection entry, Item item, Collection<Item> all) {
        for (String code : item.replaces().keySet()) {
            boolean other = all.stream().anyMatch(o -> o != item && o.code().equals(code));
            if (!other) entry.refuse("replaces", "replaces names " + code + ", no other item has this code");
        }
        for (Item other : all) {
            if (other == item) return;
            boolean apart = item.care() != null && other.care() != null && item.care() != other.care();
            if (apart) continue;
            item.charges().forEach((id, which) -> other.charges().forEach((otherId, otherWhich) -> {
                Set<String> both = Sets.intersection(which, otherWhich);
                if (overlap(id, otherId) && !both.isEmpty()) {
                    entry.refuse("charges", id + " " + both + " is charged by " + other.code() + " too, keep one");
                }
            }));
        }
    }

    /** Whether two ids speak of a rule in common: they are equal, or one is that of the requirement of the other. */
    private static boolean overlap(String one, String other) {
        return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
    }

    private static String codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(TariffReader::lower).collect(Collectors.joining(", "));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
