package io.butie.adapters.sample;

import io.butie.domain.reference.Region;
import java.util.List;
import java.util.Map;

/** Made-up names of persons, schools, evaluation bodies and employers. */
final class Names {

  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰春梅建国红志文海燕婷雪宇浩晨佳欣雨萌博思源子轩瑞雅宁辉鹏飞";
  private static final List<String> SIGNS =
      List.of("恒信", "启航", "蓝天", "新动力", "育才", "金桥", "博远", "惠民", "匠心", "同创", "百川", "兴业");
  private static final List<String> TRADES =
      List.of("机械", "食品", "纺织", "物流", "电子", "建材", "医药", "家政");
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("130100", "石家庄"),
          Map.entry("130200", "唐山"),
          Map.entry("130300", "秦皇岛"),
          Map.entry("130400", "邯郸"),
          Map.entry("130500", "邢台"),
          Map.entry("130600", "保定"),
          Map.entry("130700", "张家口"),
          Map.entry("130800", "承德"),
          Map.entry("130900", "沧州"),
          Map.entry("131000", "廊坊"),
          Map.entry("131100", "衡水"),
          Map.entry("130181", "辛集"),
          Map.entry("130682", "定州"),
          Map.entry("133100", "雄安"));

  private final Draws draws;

  Names(Draws draws) {
    this.draws = draws;
  }

  String person(long person) {
    StringBuilder name = new StringBuilder(3);
    name.append(pick(SURNAMES, "surname", person));
    name.append(pick(GIVEN, "given", person));
    if (draws.perMille(750, "two given", person)) {
      name.append(pick(GIVEN, "given second", person));
    }
    return name.toString();
  }

  String school(Region region, int number) {
    return place(region) + sign("school", number) + number + "号职业培训学校";
  }

  String evaluationBody(Region region, int number) {
    return place(region) + sign("body", number) + number + "号技能评价中心";
  }

  String employer(Region region, int number) {
    String trade = TRADES.get(draws.below(TRADES.size(), "trade", number));
    return place(region) + sign("employer", number) + trade + number + "号有限公司";
  }

  private String sign(String topic, int number) {
    return SIGNS.get(draws.below(SIGNS.size(), topic, number));
  }

  private char pick(String from, String topic, long key) {
    return from.charAt(draws.below(from.length(), topic, key));
  }

  private static String place(Region region) {
    return PLACES.getOrDefault(region.code(), region.code());
  }
}
