package io.butie.adapters.sample;

import java.util.List;

/**
 * An occupation (职业) of the 2022 大典.
 *
 * @param code d-dd-dd-dd
 * @param isNew whether the ministry published it as a new occupation (R45)
 * @param levels the levels of its standards, e.g. "0543"
 */
record Occupation(String code, String name, boolean isNew, String levels) {

  /** Those that the sample trains, the commonest first. */
  static final List<Occupation> ALL =
      List.of(
          common("4-10-01-05", "养老护理员", "05432"),
          common("4-10-01-06", "家政服务员", "0543"),
          common("6-31-01-03", "电工", "054321"),
          common("4-10-01-02", "育婴员", "0543"),
          common("6-18-02-04", "焊工", "05432"),
          common("4-03-02-01", "中式烹调师", "054321"),
          common("4-07-05-01", "保安员", "0543"),
          fresh("4-01-06-02", "互联网营销师", "0543"),
          common("4-03-02-02", "中式面点师", "0543"),
          common("4-10-01-03", "保育师", "0543"),
          common("4-01-06-01", "电子商务师", "0543"),
          fresh("4-02-07-10", "网约配送员", "0543"),
          common("4-12-01-01", "汽车维修工", "05432"),
          common("4-10-03-02", "美发师", "0543"),
          common("4-10-03-01", "美容师", "0543"),
          common("6-30-05-01", "起重装卸机械操作工", "0543"),
          common("4-07-05-04", "消防设施操作员", "0543"),
          fresh("4-14-01-03", "健康照护师", "0543"),
          common("4-03-02-05", "餐厅服务员", "0543"),
          common("6-29-01-01", "砌筑工", "0543"),
          common("6-20-01-01", "钳工", "054321"),
          common("6-18-01-01", "车工", "054321"),
          common("6-29-01-04", "钢筋工", "0543"),
          common("6-29-01-05", "架子工", "0543"),
          fresh("4-04-05-05", "人工智能训练师", "0543"),
          common("4-03-02-04", "西式面点师", "0543"),
          common("4-02-07-08", "快递员", "0543"),
          common("6-29-01-03", "混凝土工", "0543"),
          common("6-18-01-02", "铣工", "0543"),
          common("4-03-02-07", "茶艺师", "0543"),
          common("5-01-02-01", "农艺工", "0543"),
          fresh("4-04-05-06", "区块链应用操作员", "0543"),
          common("6-05-01-03", "缝纫工", "0543"),
          common("4-02-02-03", "道路货运汽车驾驶员", "0543"),
          common("5-03-01-02", "家畜饲养员", "0543"),
          fresh("4-02-04-06", "无人机驾驶员", "0543"),
          common("4-06-01-01", "物业管理员", "0543"),
          common("6-29-02-04", "防水工", "0543"),
          common("4-04-05-01", "计算机程序设计员", "0543"),
          common("4-03-02-03", "西式烹调师", "0543"));

  static final List<Occupation> NEW = ALL.stream().filter(Occupation::isNew).toList();

  private static Occupation common(String code, String name, String levels) {
    return new Occupation(code, name, false, levels);
  }

  private static Occupation fresh(String code, String name, String levels) {
    return new Occupation(code, name, true, levels);
  }

  boolean hasLevel(int level) {
    return levels.indexOf('0' + level) >= 0;
  }

  /** The level at that place of {@link #levels()}. */
  int levelAt(int place) {
    return levels.charAt(place) - '0';
  }
}
