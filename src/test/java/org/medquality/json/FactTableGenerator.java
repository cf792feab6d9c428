package org.medquality.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.medquality.Labels;
import org.medquality.fact.FactType;
import org.medquality.fact.Holder;
import org.medquality.fact.Property;

/** Makes the table of the facts and their properties, which authors of rules read. */
final class FactTableGenerator {
    private static final String HEAD = """
            # 事实一览 · All facts

            由事实的类型生成，不要手改：`mvn test -Dmedquality.update=true`

            `?` 表示来源可以不知道；“代码”的取值见 codes.yaml；“计划”表示可以晚于核查时刻。机构持有的事实由机构档案提交一次，病例引用到的才参与判定。
            """;

    private static final Map<Class<?>, String> KINDS = Map.of(
            String.class, "文字",
            Boolean.class, "是否",
            Integer.class, "整数",
            BigDecimal.class, "数",
            Instant.class, "时刻",
            LocalDate.class, "日期");

    private static final Map<Holder, String> HOLDERS =
            Map.of(Holder.ENCOUNTER, "病例", Holder.INSTITUTION, "机构", Holder.EITHER, "病例或机构");

    private final Labels labels;

    FactTableGenerator(Labels labels) {
        this.labels = labels;
    }

    String generate() {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("\n## 提交的事实\n");
        FactType.submitted().forEach(type -> type(text, type));
        text.append("\n## 推导的事实\n\n由系统从提交的事实推出，规则可以直接读。\n");
        FactType.all().stream().filter(FactType::derived).forEach(type -> type(text, type));
        return text.toString();
    }

    private void type(StringBuilder text, FactType type) {
        text.append("\n### ").append(type.name()).append(' ').append(labels.name(type.name()));
        text.append("（").append(HOLDERS.get(type.holder())).append("）\n\n| 属性 | 含义 | 类型 |\n|---|---|---|\n");
        for (Property property : type.properties()) {
            String kind = kind(property);
            // What a derived fact holds of other facts is for the engine; a rule reads its plain properties.
            if (kind.isEmpty()) continue;
            text.append("| ")
                    .append(property.name())
                    .append(property.nullable() ? "?" : "")
                    .append(" | ")
                    .append(labels.nameOr(type + "." + property, ""))
                    .append(" | ")
                    .append(kind)
                    .append(" |\n");
        }
    }

    private static String kind(Property property) {
        String kind = property.codes() != null ? "代码 " + property.codes() : KINDS.getOrDefault(property.type(), "");
        if (kind.isEmpty()) return kind;
        return (property.planned() ? "计划" : "") + kind + (property.list() ? "，多个" : "");
    }
}
