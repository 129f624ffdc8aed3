#!/usr/bin/python3
"""Build the embedded faces from Debian / npm packages.  usage: build_fonts.py SRC CHARSETS OUT [gb|tgh|gbk]
SRC holds the unpacked packages (deb/x/<package>/..., npm/{serif,sans}/package/...)."""
import sys,os,unicodedata
from fontTools.ttLib import TTFont
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools import subset
sys.path.insert(0,os.path.dirname(os.path.abspath(__file__)))
SRC,CH,OUT=sys.argv[1:4]; LEVEL=sys.argv[4] if len(sys.argv)>4 else 'tgh'
r=lambda n:set(open(f'{CH}/{n}.txt',encoding='utf8').read().rstrip('\n'))
GB,TGH,URO,SYM,ASCII,PUNCT,EXTRA=map(r,['gb2312_hanzi','tgh_8105','gbk_uro','gb2312_symbols','ascii','punct','extra_symbols'])
LATIN1=set(map(chr,range(0xa0,0x100)))
KEEP=GB|SYM|ASCII|PUNCT|EXTRA|LATIN1
if LEVEL in('tgh','gbk'): KEEP|=TGH
if LEVEL=='gbk': KEEP|=URO
D=lambda p:f'{SRC}/deb/x/{p}'
LXGW=lambda w:D(f'fonts-lxgw-wenkai/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-{w}.ttf')
HAN=lambda c:0x3400<=ord(c)<=0x4dbf or 0x4e00<=ord(c)<=0x9fff or 0x20000<=ord(c)<=0x323af
# What the fallback face shows: all hanzi of LXGW WenKai Light, and its letters, numbers and signs; no Hangul, no combining marks.
FALLBACK={c for c in map(chr,TTFont(LXGW('Light'),lazy=True).getBestCmap()) if HAN(c) or unicodedata.category(c)[0] in 'LNPS'
  and (0xa0<=ord(c)<0x3130 or 0x3190<=ord(c)<0x3400 or 0xfa0e<=ord(c)<=0xfa29 and not unicodedata.decomposition(c) or 0xfe30<=ord(c)<=0xfe6f)}
SCRIPTS=[c for c in map(chr,range(0x2070,0x20a0)) if unicodedata.decomposition(c)]   # sub- and superscripts
# Beyond the BMP: the 196 of TGH, then the others; the PUA code of the n-th is U+E000+n
NONBMP=sorted(c for c in TGH if ord(c)>0xffff)+sorted(c for c in FALLBACK-TGH if ord(c)>0xffff)
PUA={c:0xE000+i for i,c in enumerate(NONBMP)}
FANDOL=D('texlive-lang-chinese/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/')

def subset_font(f,chars):
    o=subset.Options(); o.layout_features=[]; o.hinting=False; o.notdef_outline=True; o.name_IDs=['*']; o.name_languages=['*']; o.glyph_names=False
    o.recalc_timestamp=False; o.drop_tables+=['GSUB','GPOS','GDEF','BASE','STAT','vhea','vmtx','VORG','DSIG','gasp','prep','fpgm','cvt ','meta']
    s=subset.Subsetter(o); s.populate(unicodes=[ord(c) for c in chars]); s.subset(f); return f

def add_pua(f):
    cm=f.getBestCmap()
    for t in f['cmap'].tables:
        if t.isUnicode() and t.format in(4,12):
            for c,p in PUA.items():
                if ord(c) in cm: t.cmap[p]=cm[ord(c)]

def set_cmap(f,ch,gn):
    for t in f['cmap'].tables:
        if t.isUnicode() and t.format in(4,12): t.cmap[ord(ch)]=gn

def redraw(f,gn,src,m,adv):
    """glyph gn := src glyph of f['glyf'] through affine m, advance adv"""
    gs=f.getGlyphSet(); rec=DecomposingRecordingPen(gs); gs[src].draw(rec)
    p=TTGlyphPen(None); rec.replay(TransformPen(p,m)); g=p.glyph(); g.recalcBounds(f['glyf'])
    f['glyf'][gn]=g; f['hmtx'][gn]=(adv,getattr(g,'xMin',0) if g.numberOfContours else 0)

def widen(f,ch,how):
    """give ch a 1000-unit advance: how = open (ink at the right), close (ink at the left), mid"""
    gn=f.getBestCmap().get(ord(ch))
    if gn is None or f['hmtx'][gn][0]==1000: return
    g=f['glyf'][gn]; g.recalcBounds(f['glyf']); w=g.xMax-g.xMin
    x={'open':940-w,'close':60,'mid':(1000-w)//2}[how]
    redraw(f,gn,gn,(1,0,0,1,x-g.xMin,0),1000)

def script(f,ch):
    """draw a sub- or superscript that the face lacks from its full-size character, at the size and height of the face's own digits; False: nothing to draw"""
    cm=f.getBestCmap()
    if ord(ch) in cm or ord(unicodedata.normalize('NFKC',ch)) not in cm: return False
    def box(c): g=f['glyf'][cm[ord(c)]]; g.recalcBounds(f['glyf']); return g
    own,full=box('⁴' if '<super>' in unicodedata.decomposition(ch) else '₄'),box('4')
    k=(own.yMax-own.yMin)/(full.yMax-full.yMin); gn='script%04X'%ord(ch); src=cm[ord(unicodedata.normalize('NFKC',ch))]
    f.setGlyphOrder(f.getGlyphOrder()+[gn]); f['glyf'].glyphOrder=f.getGlyphOrder()
    redraw(f,gn,src,(k,0,0,k,0,own.yMin-k*full.yMin),round(k*f['hmtx'][src][0])); set_cmap(f,ch,gn); return True

def names(f,family,style,ps,note):
    n=f['name']; keep={i:n.getDebugName(i) for i in(0,7,8,9,11,12,13,14)}
    n.names=[]
    def s(i,v):
        if v: n.setName(v,i,3,1,0x409)
    for i in(0,7,8,9,11,12,13,14): s(i,keep[i])
    s(1,family if style in('Regular','Bold') else f'{family} {style}'); s(2,style if style in('Regular','Bold') else 'Regular'); s(3,f'{ps};1.0'); s(4,f'{family} {style}'); s(5,'Version 1.000'); s(6,ps); s(10,note)
    if style not in('Regular','Bold'): s(16,family); s(17,style)

def metrics(f,asc=880,desc=-120):
    f['hhea'].ascent,f['hhea'].descent,f['hhea'].lineGap=asc,desc,0
    o=f['OS/2']; o.sTypoAscender,o.sTypoDescender,o.sTypoLineGap=asc,desc,0; o.usWinAscent,o.usWinDescent=asc,-desc; o.fsType=0

def save(f,name):
    for gn in f.getGlyphOrder():
        if f['glyf'][gn].isComposite(): redraw(f,gn,gn,(1,0,0,1,0,0),f['hmtx'][gn][0])
    f['post'].formatType=3.0; f.recalcTimestamp=False
    p=f'{OUT}/{name}'; os.makedirs(os.path.dirname(p),exist_ok=True); f.save(p); print(name,os.path.getsize(p),f"{os.path.getsize(p)/1048576:.2f} MiB",len(f.getGlyphOrder()),'glyphs')
    return set(map(chr,TTFont(p,lazy=True).getBestCmap()))

def fangsong():
    """FandolFang (CFF->glyf); ASCII and a few marks from FandolSong; full-width ink raised 70 units so that it sits on the line like the other faces.
    CWTEX=1 also merges rare hanzi from cwTeX FangSong (rejected: visibly darker). ERR=curve error in units. TRAD=0 drops Fandol's 1,179 traditional hanzi."""
    UP=70; ERR=float(os.environ.get('ERR','1.0')); CW=os.environ.get('CWTEX')=='1'; TRAD=os.environ.get('TRAD','1')=='1'
    f=TTFont(FANDOL+'FandolFang-Regular.otf'); s=TTFont(FANDOL+'FandolSong-Regular.otf')
    for t in f['cmap'].tables: t.cmap.pop(0xFFE5,None)   # Fandol draws the full-width yen sign as a dollar sign; GW Kai has it
    fc,sc=f.getBestCmap(),s.getBestCmap(); fg,sg=f.getGlyphSet(),s.getGlyphSet()
    take={fc[u]:sc[u] for u in map(ord,set(ASCII)|set('—…“”‘’·《》')) if u in fc and u in sc}
    glyphs={}; adv={}
    for gn in f.getGlyphOrder():
        src,gs,hm=(sg,take[gn],s['hmtx']) if gn in take else (fg,gn,f['hmtx'])
        a=hm[gs][0]; p=TTGlyphPen(None); q=Cu2QuPen(p,ERR,reverse_direction=True)
        if gn=='.notdef' or gn=='cid00000':   # an empty box instead of Fandol's F
            q.moveTo((60,-60));q.lineTo((940,-60));q.lineTo((940,820));q.lineTo((60,820));q.closePath()
            q.moveTo((100,-20));q.lineTo((100,780));q.lineTo((900,780));q.lineTo((900,-20));q.closePath(); a=1000
        else: src[gs].draw(TransformPen(q,(1,0,0,1,0,UP)) if a>=1000 else q)
        glyphs[gn]=p.glyph(); adv[gn]=a
    f=convert_with(f,glyphs,adv)
    if CW:
        c=TTFont(D('fonts-cwtex-fs/usr/share/fonts/truetype/cwtex/cwfs.ttf')); cc=c.getBestCmap(); cg=c.getGlyphSet(); k=1000/920
        order=list(f.getGlyphOrder()); n=0
        for u in sorted(map(ord,KEEP)):
            if u in fc or u not in cc or not (0x3400<=u<=0x9fff): continue
            gn='cw%05X'%u; p=TTGlyphPen(None); rec=DecomposingRecordingPen(cg); cg[cc[u]].draw(rec); rec.replay(TransformPen(p,(k,0,0,k,0,10)))
            g=p.glyph(); g.recalcBounds(f['glyf']); order.append(gn); f['glyf'].glyphs[gn]=g; f['glyf'].glyphOrder=order; f['hmtx'].metrics[gn]=(1000,getattr(g,'xMin',0)); set_cmap(f,chr(u),gn); n+=1
        f.setGlyphOrder(order); f['glyf'].glyphOrder=order; f['maxp'].numGlyphs=len(order)
        print('cwTeX hanzi merged:',n)
    f=subset_font(f,KEEP|({chr(u) for u in fc if u>=0x20} if TRAD else set())); metrics(f)
    n=f['name']
    n.setName('Copyright (c) 2012-2013, the Fandol team.'+(' Rare hanzi (c) 1999-2005 Tsong-Min Wu, Tsong-Huey Wu, Edward G.J. Lee (cwTeX FangSong).' if CW else ''),0,3,1,0x409)
    n.setName('GNU GPL version 3 with the GPL font exception (see LICENSE-FangSong.txt).',13,3,1,0x409); n.setName('https://www.gnu.org/licenses/gpl-3.0.html',14,3,1,0x409)
    names(f,'GW FangSong','Regular','GWFangSong-Regular',f'Modified version: FandolFang-Regular 0.3 outlines converted to TrueType (cu2qu, {ERR} unit), full-width ink raised 70 units, ASCII and some marks from FandolSong-Regular, by tools/build_fonts.py.')
    return save(f,'GWFangSong-Regular.ttf')

def convert_with(f,glyphs,adv):
    from fontTools.ttLib import newTable
    order=f.getGlyphOrder(); f['loca']=newTable('loca'); g=f['glyf']=newTable('glyf'); g.glyphOrder=order; g.glyphs=glyphs
    for n in order:
        glyphs[n].recalcBounds(g); f['hmtx'][n]=(adv[n],getattr(glyphs[n],'xMin',0) if glyphs[n].numberOfContours else 0)
    m=f['maxp']; m.tableVersion=0x00010000
    for k,v in dict(maxZones=1,maxTwilightPoints=0,maxStorage=0,maxFunctionDefs=0,maxInstructionDefs=0,maxStackElements=0,maxSizeOfInstructions=0,maxComponentElements=0).items(): setattr(m,k,v)
    p=f['post']; p.formatType=3.0; p.extraNames=[]; p.mapping={}; p.glyphOrder=order
    for t in('CFF ','VORG','BASE','DSIG','GSUB','GPOS','vhea','vmtx'):
        if t in f: del f[t]
    f['cmap'].tables=[t for t in f['cmap'].tables if t.isUnicode() and t.format in(4,12)]
    f.sfntVersion='\x00\x01\x00\x00'; return f

def noto(path,family,style,ps,out,chars=None):
    f=TTFont(path); cm=f.getBestCmap()
    set_cmap(f,'—',cm[0x2015])                       # the full-width dash that the SC locl/fwid feature would choose
    widen(f,'·','mid')
    add_pua(f); k=KEEP if chars is None else chars; f=subset_font(f,set(k)|({chr(p) for c,p in PUA.items() if c in k}))
    metrics(f); names(f,family,style,ps,f'Modified: subset, U+2014 mapped to the full-width dash, by tools/build_fonts.py from {os.path.basename(path)}.')
    return save(f,out)

def lxgw(w,family,ps,out,chars=None,style='Regular'):
    f=TTFont(LXGW(w))
    for c in '“‘': widen(f,c,'open')
    for c in '”’': widen(f,c,'close')
    for c in '·×': widen(f,c,'mid')
    k=KEEP if chars is None else chars; drawn=[c for c in SCRIPTS if c in k and script(f,c)]
    add_pua(f); f=subset_font(f,set(k)|({chr(p) for c,p in PUA.items() if c in k}))
    metrics(f); names(f,family,style,ps,f'Modified: subset and quotation marks widened{", sub- and superscripts that are missing drawn from full-size characters" if drawn else ""}, by tools/build_fonts.py from LXGW WenKai {w} v1.250.')
    return save(f,out)

if __name__=='__main__':
    N=f'{SRC}/npm/'
    have=fangsong()
    lxgw('Regular','GW Kai','GWKai-Regular','GWKai-Regular.ttf')
    lxgw('Light','GW Rare','GWRare-Light','GWRare-Light.ttf',(KEEP|FALLBACK|set(SCRIPTS))-have-{'\uFFE5'},style='Light')
    noto(N+'sans/package/500Medium/NotoSansSC_500Medium.ttf','GW Hei','Medium','GWHei-Medium','GWHei-Medium.ttf')
    noto(N+'serif/package/700Bold/NotoSerifSC_700Bold.ttf','GW BiaoSong','Bold','GWBiaoSong-Bold','GWBiaoSong-Bold.ttf')
    noto(N+'serif/package/400Regular/NotoSerifSC_400Regular.ttf','GW Song Page','Regular','GWSongPage-Regular','GWSongPage-Regular.ttf',ASCII|PUNCT|set('第页共　―－０１２３４５６７８９'))
    open(f'{OUT}/nonbmp_pua.tsv','w').write(''.join(f'U+{ord(c):X}\tU+{p:04X}\t{c}\n' for c,p in PUA.items()))
