package io.butie.adapters.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTest {

  @TempDir Path directory;

  @Test
  void writesOneRowForEachRecordWithAsManyFieldsAsTheHeaderHas() throws IOException {
    SampleProvince province = TestQuotas.province(3000);
    new SampleFiles(province).write(directory);

    assertThat(rows("claims.csv")).hasSize(3001);
    assertThat(rows("history.csv")).hasSize((int) province.history().count() + 1);
    assertThat(rows("programmes.csv")).hasSize(province.programmes().size() + 1);
    assertThat(rows("institutions.csv")).hasSize(province.institutions().size() + 1);
    assertThat(rows("quotas.csv")).hasSize(15).contains("region,annual_total,awarded");
  }

  private List<String> rows(String file) throws IOException {
    List<String> rows = Files.readAllLines(directory.resolve(file));
    int fields = rows.get(0).split(",", -1).length;
    assertThat(rows).allSatisfy(row -> assertThat(row.split(",", -1)).hasSize(fields));
    return rows;
  }
}
