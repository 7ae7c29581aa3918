#if !SHEETLESS
  extension Writing {
    /// What a sheet looks like: black on white, on paper as on a screen.
    static var sheetStyle: StaticString {
      """
      @page{size:A4;margin:12mm}
      *{box-sizing:border-box}
      body{max-width:190mm;margin:0 auto;padding:1em;background:#fff;color:#000;font:10pt/1.35 system-ui,sans-serif}
      h1{margin:0;font-size:16pt}
      h1+p{margin:0 0 1em}
      dl{display:grid;grid-template-columns:1fr 1fr;gap:0;margin:0 0 1em;border:1px solid #000;border-width:1px 0 0 1px}
      dl div{padding:.2em .5em .4em;min-height:3.4em;border:1px solid #000;border-width:0 1px 1px 0;break-inside:avoid}
      dt,th{font-size:8pt;font-weight:normal}
      dd{margin:0}
      dd,td{overflow-wrap:anywhere}
      table{width:100%;margin:0 0 1em;border-collapse:collapse;font-size:9pt}
      th,td{padding:.2em .4em;border:1px solid #000;text-align:start;vertical-align:top}
      th{hyphens:auto}
      tr{break-inside:avoid}
      tfoot{font-weight:bold}
      .number{text-align:end}
      td.number{white-space:nowrap}
      .blank{color:#595959;font-size:8pt;font-weight:normal;font-style:italic}
      footer{font-size:8pt}
      @media(max-width:40em){dl{grid-template-columns:1fr}main{overflow-x:auto}}
      @media print{body{max-width:none;padding:0}dl{grid-template-columns:1fr 1fr}}
      """
    }
  }
#endif
