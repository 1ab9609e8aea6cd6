package io.butie.adapters.rest.openapi;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** {@code /openapi}: the description of the interface (OpenAPI 3.1). */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

  /** RFC 9512. */
  private static final String YAML = "application/yaml";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (InputStream file = OpenApiServlet.class.getResourceAsStream("openapi.yaml")) {
      response.setContentType(YAML);
      file.transferTo(response.getOutputStream());
    }
  }
}
