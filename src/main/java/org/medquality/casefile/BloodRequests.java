package org.medquality.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.BloodRequest;
import org.medquality.fact.BloodRequestBuilder;
import org.medquality.fact.Codes.OrderKind;
import org.medquality.fact.Order;
import org.medquality.fact.StaffMember;

/** Orders for blood, with the sum of the day and the applicant. */
final class BloodRequests {
    private final Chart chart;
    private final List<Order> orders;

    private BloodRequests(Chart chart) {
        this.chart = chart;
        this.orders = chart.all(Order.class).stream()
                .filter(order -> order.kind().equals(OrderKind.BLOOD) && !Boolean.TRUE.equals(order.cancelled()))
                .toList();
    }

    static Stream<BloodRequest> of(Chart chart) {
        BloodRequests requests = new BloodRequests(chart);
        return requests.orders.stream().map(requests::request);
    }

    private BloodRequest request(Order order) {
        Blanks blanks = new Blanks();
        return BloodRequestBuilder.builder()
                .order(order)
                .issuedAt(order.issuedAt())
                .emergency(blanks.told(order.emergency(), order, "emergency", "emergency"))
                .dayVolumeMl(dayVolume(order, blanks))
                .applicantId(blanks.told(order.physicianId(), order, "physicianId", "applicantId"))
                .applicantTitle(title(order, blanks))
                .preparedAt(preparedAt(order, blanks))
                .missing(blanks.list())
                .build();
    }

    /** Orders of one minute count together: nobody can say which came first. */
    private @Nullable BigDecimal dayVolume(Order order, Blanks blanks) {
        String property = "dayVolumeMl";
        Blanks unknown = new Blanks();
        BigDecimal sum = BigDecimal.ZERO;
        for (Order other : orders) {
            if (other != order && !countsBeside(order, other, unknown)) continue;
            BigDecimal volume = unknown.told(other.volumeMl(), other, "volumeMl", property);
            if (volume != null) sum = sum.add(volume);
        }
        if (!chart.supplied(Order.class, order.issuedAt())) unknown.noneOf(Order.class, property);
        return unknown.list().isEmpty() ? sum : blanks.all(unknown, property);
    }

    private boolean countsBeside(Order order, Order other, Blanks unknown) {
        boolean before = !other.issuedAt().isAfter(order.issuedAt());
        if (!before || !chart.day(other.issuedAt()).equals(chart.day(order.issuedAt()))) return false;
        if (other.emergency() == null) unknown.silent(other, "emergency", "dayVolumeMl");
        return !Boolean.TRUE.equals(other.emergency());
    }

    private @Nullable String title(Order order, Blanks blanks) {
        String person = order.physicianId();
        if (person == null) return blanks.likewise("applicantId", "applicantTitle");
        StaffMember applicant = chart.find(StaffMember.class, person);
        if (applicant == null) return blanks.absent(StaffMember.class, person, "applicantTitle");
        return blanks.told(applicant.title(), applicant, "title", "applicantTitle");
    }

    private @Nullable Instant preparedAt(Order order, Blanks blanks) {
        Instant prepared = order.preparedAt();
        return prepared != null || chart.supplied(Order.class)
                ? prepared
                : blanks.silent(order, "preparedAt", "preparedAt");
    }
}
