#!/bin/bash
# get_sources.sh DIR : downloads and unpacks the packages that build_fonts.py reads (Debian 12 + npm, about 235 MB)
set -euo pipefail
d=$1; mkdir -p "$d/deb/x" "$d/npm/serif" "$d/npm/sans"
cd "$d/deb"
for p in texlive-lang-chinese fonts-lxgw-wenkai unicode-data; do
  ls ${p}_*.deb >/dev/null 2>&1 || apt-get download "$p"
  mkdir -p "x/$p"; dpkg -x ${p}_*.deb "x/$p"
done
cd ../npm
npm pack @expo-google-fonts/noto-serif-sc@0.4.3 @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null 2>&1
tar xzf expo-google-fonts-noto-serif-sc-0.4.3.tgz -C serif
tar xzf expo-google-fonts-noto-sans-sc-0.4.3.tgz -C sans
