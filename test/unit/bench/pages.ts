/** A page as the built site has it: a head, a menu, what is given as its main part, and a footer. */
export const page = (main: string, head = ''): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><title>题</title>
<meta name="description" content="说明"><link rel="canonical" href="http://x.example/a/">
<meta property="og:url" content="http://x.example/a/"><meta name="SiteName" content="站">${head}</head>
<body><a href="#main">跳到正文</a><header><nav><ul><li><a href="/">概览</a></li>
<li><a href="/a/" aria-current="true">栏目</a></li></ul></nav></header>
<main id="main" class="wrap">${main}</main><footer><p>主办 单位</p></footer></body></html>`;

/** Something of every kind that a page's main part can hold. */
export const everything = `<h1>一</h1> <p class="lead">比例 &lt; 5 &amp; <b>重要</b>，见 <a class="more" href="/b/?x=1&amp;y=2">这里</a>。</p>
<div class="wrapper"><section id="s" class="section"><h2>二</h2>
<ul class="list"><li>甲</li><li>乙 <a href="tel:110">电话</a></li></ul>
<ol><li>步骤<p>分段</p></li></ol><ol><li>第一步</li></ol>
<dl class="facts"><div><dt>定义</dt><dd>人数 <span>（人）</span></dd></div></dl>
<table class="t"><caption>表</caption><thead><tr><th scope="col">地区</th></tr></thead>
<tbody><tr class="r"><th scope="row">县</th><td class="num">10</td></tr></tbody></table>
<section><h3>三</h3><h4>四</h4><p></p></section></section>末尾</div>
<figure><svg viewBox="0 0 1 1"><text>图中字</text></svg><figcaption>图注</figcaption></figure>
<script type="application/json">{"a":"<b>"}</script>`;

/** Texts that are easily taken for something else, or for the end of themselves. */
export const nasty = [
  ...['', ' ', '  前', '后 ', "it's", '"quoted"', "'", '"', '\\', '\\n', '甲: 乙', '甲：乙', '甲:'],
  ...[
    'a #b',
    '#1',
    'a#b',
    '<b>',
    '</b> ',
    '<<',
    '< 5',
    'a <b',
    '<br>\n<p>',
    '\n',
    'a\nb\n',
    'a\r\nb',
  ],
  ...['1', '01', '1.5', '1e3', '0x1f', '0o7', '1_000', '-1', '+1', '.5', '.inf', '.nan', '12:30'],
  ...[
    '2023-01-01',
    '2023年',
    '1148人',
    '.甲',
    '/a/',
    '/甲: 乙/',
    'true',
    'False',
    'YES',
    'no',
    'on',
  ],
  ...[
    'off',
    'y',
    'N',
    'null',
    'Null',
    '~',
    '=',
    'NaN',
    '-',
    '- a',
    '---',
    '...',
    '? a',
    ': a',
    '!a',
  ],
  ...[
    '&a',
    '*a',
    '|',
    '>',
    '%a',
    '@a',
    '`a`',
    '[a]',
    '{a: b}',
    'a, b',
    '（甲）',
    '“甲”',
    'a\tb',
    '\t',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\ufeff',
    '😀',
    '𠀀: 甲',
  ],
  ...[
    'class="a b"',
    'href="/?a=1&b=2"',
    '{{ a }}',
    '{% a %}',
    'e\u0301',
    'a'.repeat(300),
    '甲 '.repeat(99),
  ],
];
