/// The elements that pages are made of. There is no `style` among them and no `script`, see ``Markup/script(_:)``.
enum Tag: String, Sendable {
  case html, head, meta, title, body
  case metaLink = "link"
  case header, nav, main, section, article, footer, div, template
  case h1, h2, h3, h4, p, pre, ol, ul, li, dl, dt, dd, details, summary
  case anchor = "a"
  case span, em, strong, code
  case definition = "dfn"
  case lineBreak = "br"
  case image = "img"
  case picture = "svg"
  case path
  case rectangle = "rect"
  case letters = "text"
  case form, fieldset, legend, label, input, select, option, button

  /// Whether it has neither content nor an end tag.
  var isVoid: Bool {
    switch self {
    case .meta, .metaLink, .lineBreak, .image, .input: true
    default: false
    }
  }

  /// Whether it runs in a line of text, where white space counts.
  var isInline: Bool {
    switch self {
    case .anchor, .span, .em, .strong, .code, .definition, .lineBreak, .image, .label, .input, .select, .option,
      .button:
      true
    default: false
    }
  }
}
